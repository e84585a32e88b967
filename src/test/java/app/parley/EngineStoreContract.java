package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.agent.CallLine;
import app.parley.agent.ModelCall;
import app.parley.agent.TurnStore.Wanted;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.connector.ingest.RawDelivery;
import app.parley.conversation.MessageId;
import app.parley.knowledge.Gap;
import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.ShelfStore;
import app.parley.knowledge.Shelved;
import app.parley.settings.ApiKey;
import app.parley.settings.IdempotencyStore.Kept;
import app.parley.settings.KeptAnswer;
import app.parley.settings.Notebook;
import app.parley.settings.Settings;
import app.parley.storage.Cursor;
import app.parley.storage.Ids;
import app.parley.storage.JournalEntry;
import app.parley.storage.JournalRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the stores of agents, deliveries, knowledge and settings must be able to do, and the journal.
interface EngineStoreContract {
    Storage storage();

    @Test
    default void agentsKeepTheirSettingsTurnsAndBills() {
        var agent = new AgentSettings(
                Ids.next(),
                "Ria",
                AgentType.CONVERSATION,
                true,
                Autonomy.SEND,
                Map.of("price", Autonomy.OFF),
                true,
                false,
                10,
                1L << 40);
        storage().team.insert(agent, NOW);
        storage().team.update(agent);
        assertThat(storage().team.all()).containsExactly(agent);
        assertThat(storage().team.find(AgentType.CONVERSATION)).contains(agent);

        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Lou", "351910000012"));
        storage().turns.put(new Wanted(in.id(), NOW, new MessageId(Ids.next()), 0, null));
        var wanted = new Wanted(in.id(), NOW.plusSeconds(4), new MessageId(Ids.next()), 1, "shorter");
        storage().turns.put(wanted);
        assertThat(storage().turns.find(in.id())).contains(wanted);
        assertThat(storage().turns.due(NOW, 10)).isEmpty();
        assertThat(storage().turns.due(NOW.plusSeconds(4), 10)).containsExactly(wanted);
        assertThat(storage().turns.nextDue(NOW)).contains(NOW.plusSeconds(4));
        assertThat(storage().turns.count()).isEqualTo(1);

        var log = storage().agentLog;
        log.concluded(in.id(), agent.id(), Map.of("intent", "price", "deep", List.of(1)), 0.5, NOW);
        log.concluded(in.id(), agent.id(), Map.of(), null, NOW);
        log.called(
                new ModelCall(AgentType.CONVERSATION, in.id(), "m", 1, 2, 30L, Duration.ofMillis(4), "answered"), NOW);
        log.called(new ModelCall(AgentType.CONVERSATION, in.id(), "m", 1, 2, null, Duration.ZERO, "slow"), NOW);
        assertThat(log.spentMicros(NOW)).isEqualTo(30);
        assertThat(log.calls(NOW, NOW.plusSeconds(1)))
                .extracting(CallLine::costMicros, CallLine::answered)
                .containsExactlyInAnyOrder(tuple(30L, true), tuple(null, false));
        assertThat(log.calls(NOW.minusSeconds(1), NOW)).isEmpty();
        assertThat(log.usage(AgentType.CAMPAIGN, NOW).costMicros()).isZero();
        log.called(new ModelCall(AgentType.CONTENT, null, "m", 1, 2, 5L, Duration.ZERO, "answered"), NOW);
        assertThat(log.usage(AgentType.CONTENT, NOW).costMicros()).isEqualTo(5);

        storage().turns.erase(in.contact());
        log.erase(in.contact());
        assertThat(log.calls(NOW, NOW.plusSeconds(1)))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.conversation()).isNull());
        assertThat(storage().turns.count()).isZero();
    }

    @Test
    default void deliveriesAreKeptByteForByteAndPutAside() {
        var store = storage().deliveries;
        var one = "{\"from\":\"351910000013\",\"\u0000\":\"é\"}".getBytes(StandardCharsets.UTF_8);
        store.insert("webhook", NOW, List.of(one, new byte[] {0, -1}, one));
        var waiting = store.waiting(10);
        assertThat(waiting).extracting(RawDelivery::body).containsExactly(one, new byte[] {0, -1}, one);
        assertThat(waiting).extracting(RawDelivery::receivedAt).containsOnly(NOW);
        store.done(waiting.stream().limit(2).map(RawDelivery::position).toList());
        assertThat(store.anyWaiting()).isTrue();
        store.quarantine(waiting.getLast().position(), "not JSON");
        assertThat(store.anyWaiting()).isFalse();
        assertThat(store.quarantined()).isEqualTo(1);
        store.forgetHolding(List.of("351910000013"));
        store.forget(NOW.plusSeconds(1));
        assertThat(store.quarantined()).isZero();
    }

    @Test
    default void knowledgeIsKeptInItsPieces() {
        var store = storage().knowledge;
        var product = new Known(
                new KnowledgeId(Ids.next()),
                KnowledgeItem.product("Mug", new BigDecimal("9.9900"), "EUR", 2, "Blue"),
                NOW);
        store.add(product, List.of("one", "two"));
        assertThat(store.find(product.id())).contains(product);
        store.change(product, List.of("three"));
        assertThat(store.chunks(product.id())).containsExactly("three");
        assertThat(store.list(Kind.PRODUCT, null, 10)).containsExactly(product);
        assertThat(store.list(null, product.id(), 10)).isEmpty();
        assertThat(store.stamps()).hasSize(1);
        assertThat(store.remove(product.id())).isTrue();
        assertThat(store.remove(product.id())).isFalse();
    }

    @Test
    default void whatIsKnownIsListedByChangeAndUse() {
        var old = new Known(new KnowledgeId(Ids.next()), KnowledgeItem.entry("Open?", "At NINE"), NOW.minusSeconds(9));
        var now = new Known(
                new KnowledgeId(Ids.next()), KnowledgeItem.policy("Returns", "Within 30 days"), NOW.minusSeconds(5));
        storage().knowledge.add(old, List.of());
        storage().knowledge.add(now, List.of());
        var shelf = storage().shelf;
        var any = new ShelfStore.Sieve(null, List.of(), null);
        assertThat(shelf.list(any, null, 10)).extracting(Shelved::id).containsExactly(now.id(), old.id());
        var first = shelf.list(any, null, 1).getFirst();
        var after = new Cursor(first.changedAt(), first.id().value());
        assertThat(shelf.list(any, after, 10)).extracting(Shelved::id).containsExactly(old.id());
        assertThat(shelf.list(new ShelfStore.Sieve(Kind.ENTRY, List.of("nine", "open"), null), null, 10))
                .extracting(Shelved::words)
                .containsExactly("At NINE");
        assertThat(shelf.list(new ShelfStore.Sieve(null, List.of("%"), null), null, 10))
                .isEmpty();
        var stale = new ShelfStore.Sieve(null, List.of(), new ShelfStore.Stale(NOW.minusSeconds(60), NOW));
        assertThat(shelf.count(stale)).isEqualTo(2);
        shelf.used(old.id(), NOW);
        shelf.used(old.id(), NOW.plusSeconds(1));
        assertThat(shelf.count(stale)).isEqualTo(1);
        assertThat(shelf.find(old.id()))
                .get()
                .extracting(Shelved::uses, Shelved::usedAt)
                .containsExactly(2L, NOW.plusSeconds(1));
        storage().knowledge.change(old, List.of());
        assertThat(shelf.find(old.id()).orElseThrow().uses()).isEqualTo(2);
        storage().knowledge.remove(old.id());
        storage().knowledge.remove(now.id());
    }

    @Test
    default void gapsAreKeptWithTheirMessages() {
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Gil", "351910000019"));
        var message = Samples.inbound(in, "wamid.gap", "Dogs?", NOW);
        storage().conversations.insert(message, null);
        var store = storage().gaps;
        assertThat(store.add(message.id(), "Dogs?", NOW)).isTrue();
        assertThat(store.add(message.id(), "Dogs?", NOW)).isFalse();
        var gap = new Gap(message.id(), in.id(), in.contact(), "Dogs?", NOW);
        assertThat(store.open(null, 10)).containsExactly(gap);
        assertThat(store.open(new Cursor(NOW, message.id().value()), 10)).isEmpty();
        assertThat(store.find(message.id())).contains(gap);
        assertThat(store.settle(message.id(), null, NOW)).isTrue();
        assertThat(store.countOpen()).isZero();
        assertThat(store.reopen(message.id())).isTrue();
        assertThat(store.settle(message.id(), new KnowledgeId(Ids.next()), NOW)).isTrue();
        assertThat(store.reopen(message.id())).isFalse();
        store.forget(NOW, NOW);
        assertThat(store.find(message.id())).isPresent();
        storage().conversations.erase(in.contact());
        assertThat(store.find(message.id())).isEmpty();
    }

    @Test
    default void settingsKeysAndAnswersAreKept() {
        assertThat(storage().settings.read("workspace")).isEmpty();
        var choices = new Notebook(storage().settings, storage().database);
        choices.write("workspace", Settings.defaults());
        choices.write("workspace", Settings.defaults().withAgentsStopped(true));
        assertThat(choices.read("workspace", Settings.defaults()))
                .isEqualTo(Settings.defaults().withAgentsStopped(true));

        var key = new ApiKey(Ids.next(), "till", Set.of("read", "write"), "propose", NOW, null);
        storage().apiKeys.add(key, "a".repeat(64));
        storage().apiKeys.change(key);
        assertThat(storage().apiKeys.valid()).containsEntry("a".repeat(64), key);
        assertThat(storage().apiKeys.byHash("a".repeat(64))).contains(key);
        assertThat(storage().apiKeys.revoke(key.id(), NOW)).isTrue();
        assertThat(storage().apiKeys.revoke(key.id(), NOW)).isFalse();
        assertThat(storage().apiKeys.valid()).isEmpty();

        var answers = storage().idempotency;
        answers.keep(key.id(), "once", new Kept("f", new KeptAnswer(500, new byte[0]), NOW.minusSeconds(1)));
        answers.keep(key.id(), "once", new Kept("f", new KeptAnswer(202, new byte[] {0, 1}), NOW));
        assertThat(answers.find(key.id(), "once")).hasValueSatisfying(kept -> {
            assertThat(kept.answer().status()).isEqualTo(202);
            assertThat(kept.answer().body()).containsExactly(0, 1);
            assertThat(kept.at()).isEqualTo(NOW);
        });
        assertThat(answers.forgetBefore(NOW)).isEqualTo(1);
    }

    @Test
    default void theJournalIsDenseAndReadInOrder() {
        var told = new ArrayList<JournalEntry>();
        for (int i = 0; i < 3; i++) {
            var entry = new JournalEntry("draft.pending", "system", Ids.next(), null, Map.of("n", i, "word", "é"));
            told.add(entry);
            storage().database.run(() -> storage().journal.append(entry));
        }
        var records = storage().journal.after(0, 10);
        assertThat(records).extracting(JournalRecord::position).containsExactly(1L, 2L, 3L);
        assertThat(records).extracting(JournalRecord::entry).containsExactlyElementsOf(told);
    }
}
