package app.parley.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.KnowledgeStore.Stamp;
import app.parley.knowledge.Known;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HibernateKnowledgeStoreTest {
    private static final Instant THEN = Instant.parse("2026-11-23T12:00:00.123456Z");
    private final Database database =
            new Database(DatabaseSettings.memory("knowledge_store_" + UUID.randomUUID()), HibernateKnowledgeStore.ROWS);
    private final HibernateKnowledgeStore store = new HibernateKnowledgeStore(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void givesBackWhatItWasGiven() {
        var product = known(KnowledgeItem.product("Mug", new BigDecimal("9.9999"), "EUR", 2, "Blue"));
        var policy = known(KnowledgeItem.policy("Returns", "é".repeat(100_000)));

        store.add(product, List.of());
        store.add(policy, List.of("one", "two", "three"));

        assertThat(store.find(product.id())).contains(product);
        assertThat(store.find(policy.id())).contains(policy);
        assertThat(store.chunks(policy.id())).containsExactly("one", "two", "three");
    }

    @Test
    void replacesTheChunksOfAChangedText() {
        var policy = known(KnowledgeItem.policy("Returns", "one two"));
        store.add(policy, List.of("one", "two"));

        var changed = new Known(policy.id(), KnowledgeItem.policy("Returns", "three"), THEN.plusSeconds(1));
        store.change(changed, List.of("three"));

        assertThat(store.find(policy.id())).contains(changed);
        assertThat(store.chunks(policy.id())).containsExactly("three");
    }

    @Test
    void listsByIdAndKind() {
        var first = known(KnowledgeItem.entry("a", "a"));
        var second = known(KnowledgeItem.product("b", null, null, null, null));
        var third = known(KnowledgeItem.entry("c", "c"));
        List.of(third, first, second).forEach(known -> store.add(known, List.of()));

        assertThat(store.list(null, null, 2)).containsExactly(first, second);
        assertThat(store.list(null, second.id(), 2)).containsExactly(third);
        assertThat(store.list(Kind.ENTRY, first.id(), 2)).containsExactly(third);
        assertThat(store.stamps()).contains(new Stamp(second.id(), THEN)).hasSize(3);
    }

    private static Known known(KnowledgeItem item) {
        return new Known(new KnowledgeId(Ids.next()), item, THEN);
    }
}
