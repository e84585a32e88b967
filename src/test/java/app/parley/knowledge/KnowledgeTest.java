package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {
    private static final KnowledgeId NOBODY = new KnowledgeId(UUID.fromString("0198aaaa-0000-7000-8000-000000000000"));

    @TempDir
    Path folder;

    private KnowledgeFixture fixture;
    private Knowledge knowledge;

    @BeforeEach
    void open() {
        fixture = new KnowledgeFixture(folder);
        knowledge = fixture.knowledge;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void keepsEveryFieldOfAnItem() {
        var item = new KnowledgeItem(
                Kind.PRODUCT,
                "q",
                "a",
                "Mug",
                new BigDecimal("9.9"),
                "EUR",
                4,
                "https://shop.example/mug",
                "t",
                "Holds 300 ml",
                "https://shop.example/mug.jpg",
                List.of(new Variant("S", "blue", null, 3), new Variant(null, "red", new BigDecimal("12.5"), null)),
                "mugs.csv");

        var known = knowledge.add(item);

        assertThat(knowledge.find(known.id())).contains(known);
        assertThat(known.item()).isEqualTo(item);
        assertThat(known.changedAt()).isEqualTo(KnowledgeFixture.NOON);
    }

    @Test
    void quotesEveryVariantWithItsOwnPriceAndStock() {
        var item = KnowledgeItem.product("Linen shirt", new BigDecimal("30"), "EUR", null, null);
        knowledge.add(new KnowledgeItem(
                item.kind(),
                null,
                null,
                item.name(),
                item.price(),
                item.currency(),
                null,
                null,
                null,
                null,
                null,
                List.of(new Variant("M", "white", null, 2), new Variant("XXL", "white", new BigDecimal("35"), 0)),
                null));

        assertThat(knowledge.search("what sizes of the linen shirt", 1))
                .extracting(Passage::quote)
                .containsExactly("""
                        Linen shirt · 30.00 EUR
                        Linen shirt M, white · 30.00 EUR · 2 in stock
                        Linen shirt XXL, white · 35.00 EUR · 0 in stock""");
    }

    @Test
    void changesAnItem() {
        var id = fixture.entry("When do you open?", "At nine.");
        fixture.now = KnowledgeFixture.NOON.plus(Duration.ofHours(1));

        var changed = knowledge.change(id, KnowledgeItem.entry("When do you open?", "At ten."));

        assertThat(changed).isEqualTo(knowledge.find(id)).isPresent();
        assertThat(changed.orElseThrow().changedAt()).isEqualTo(fixture.now);
        assertThat(knowledge.search("when do you open", 3))
                .extracting(Passage::quote)
                .containsExactly("At ten.");
    }

    @Test
    void doesNotChangeWhatIsNotThere() {
        assertThat(knowledge.change(NOBODY, KnowledgeItem.entry("q", "a"))).isEmpty();
        assertThat(knowledge.remove(NOBODY)).isFalse();
        assertThat(knowledge.find(NOBODY)).isEmpty();
    }

    @Test
    void aRemovedItemIsNeverFoundAgain() {
        var id = fixture.entry("When do you open?", "At nine.");
        var policy = knowledge
                .add(KnowledgeItem.policy("Returns", "Within thirty days."))
                .id();

        assertThat(knowledge.remove(id)).isTrue();
        assertThat(knowledge.remove(policy)).isTrue();

        assertThat(knowledge.find(id)).isEmpty();
        assertThat(fixture.store.chunks(policy)).isEmpty();
        assertThat(knowledge.search("when do you open", 3)).isEmpty();
        assertThat(knowledge.search("returns", 3)).isEmpty();
    }

    @Test
    void listsPageByPage() {
        var all = new ArrayList<KnowledgeId>();
        for (int i = 0; i < 7; i++) {
            all.add(fixture.entry("Question " + i, "Answer"));
        }

        var seen = new ArrayList<KnowledgeId>();
        var page = knowledge.page(null, null, 3);
        while (page.next() != null) {
            page.data().forEach(known -> seen.add(known.id()));
            page = knowledge.page(null, page.next(), 3);
        }
        page.data().forEach(known -> seen.add(known.id()));

        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void listsOneKindOnly() {
        fixture.entry("When do you open?", "At nine.");
        var mug = knowledge.add(KnowledgeItem.product("Mug", null, null, null, null));

        assertThat(knowledge.page(Kind.PRODUCT, null, 50).data()).containsExactly(mug);
        assertThat(knowledge.page(Kind.POLICY, null, 50).data()).isEmpty();
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        assertThatIllegalArgumentException().isThrownBy(() -> knowledge.page(null, "' or 1=1", 3));
    }

    @Test
    void tellsOfChangesOnceSearchKnowsThem() {
        var heard = new ArrayList<List<Passage>>();
        knowledge.changes().listen(_ -> heard.add(knowledge.search("when do you open", 1)));

        var id = fixture.entry("When do you open?", "At nine.");
        knowledge.change(id, KnowledgeItem.entry("When do you open?", "At ten."));
        knowledge.remove(id);

        assertThat(heard).hasSize(3);
        assertThat(heard.get(0)).extracting(Passage::quote).containsExactly("At nine.");
        assertThat(heard.get(1)).extracting(Passage::quote).containsExactly("At ten.");
        assertThat(heard.get(2)).isEmpty();
    }

    @Test
    void findsNothingOfWhatWasRolledBack() {
        var heard = new ArrayList<KnowledgeId>();
        knowledge.changes().listen(heard::add);

        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.database.run(() -> {
                    fixture.entry("When do you open?", "At nine.");
                    throw new IllegalStateException("the rest failed");
                }));

        assertThat(knowledge.search("when do you open", 3)).isEmpty();
        assertThat(knowledge.page(null, null, 3).data()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void searchAgreesWithTheDatabaseAfterManyHandsChangedIt() throws Exception {
        var id = fixture.entry("When do you open?", "Answer at first.");
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < 8; hand++) {
                var answer = "Answer of hand " + hand + ".";
                hands.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        knowledge.change(id, KnowledgeItem.entry("When do you open?", answer));
                        knowledge.search("when do you open", 1);
                    }
                });
            }
        }

        var kept = knowledge.find(id).orElseThrow().item().answer();
        assertThat(knowledge.search("when do you open", 5))
                .extracting(Passage::quote)
                .containsExactly(kept);
    }
}
