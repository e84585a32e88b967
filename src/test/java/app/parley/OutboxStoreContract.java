package app.parley;

import static app.parley.Samples.NOW;
import static app.parley.Samples.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Acceptance;
import app.parley.approval.AgentType;
import app.parley.approval.Band;
import app.parley.approval.CheckAfter;
import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.approval.Intent;
import app.parley.approval.Judgement;
import app.parley.approval.Rejection;
import app.parley.conversation.MessageState;
import app.parley.insight.Pricing;
import app.parley.outbox.Failure;
import app.parley.outbox.OutboxState;
import app.parley.outbox.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the stores of promises, receipts and drafts must be able to do.
interface OutboxStoreContract {
    Storage storage();

    @Test
    default void promisesAreKeptUntilTheyAreDue() {
        var store = storage().outbox;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Hal", "351910000008"));
        var first = Samples.keptPromise(storage(), in, NOW);
        var second = Samples.keptPromise(storage(), in, NOW.plusSeconds(30));
        assertThat(store.find(first.id())).contains(first);
        assertThat(storage().database.in(() -> store.lock(second.id()))).contains(second);
        assertThat(store.due(NOW, 10)).containsExactly(first);
        assertThat(store.nextDue(NOW)).contains(NOW.plusSeconds(30));
        assertThat(store.nextDue(NOW.plusSeconds(30))).isEmpty();
        assertThat(store.inState(OutboxState.QUEUED)).containsExactly(first, second);
        assertThat(store.earlier(second)).contains(first);
        assertThat(store.earlier(first)).isEmpty();
        assertThat(store.count()).isEqualTo(2);

        assertThat(store.paidUntil(NUMBER, "351910000008")).isEqualTo(Instant.EPOCH);
        store.paidUntil(NUMBER, "351910000008", NOW);
        store.paidUntil(NUMBER, "351910000008", NOW.plusSeconds(6));
        assertThat(store.paidUntil(NUMBER, "351910000008")).isEqualTo(NOW.plusSeconds(6));

        var other = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Ida", "351910000009"));
        storage().conversations.moveMessages(in.contact(), in.id(), other.id());
        store.follow(in.contact(), other.contact());
        assertThat(store.find(first.id()))
                .hasValueSatisfying(moved -> assertThat(moved.conversation()).isEqualTo(other.id()));
        store.erase(other.contact());
        assertThat(store.count()).isZero();
    }

    @Test
    default void receiptsWaitForTheirMessage() {
        var store = storage().outbox;
        var receipt = new Receipt(
                "wamid.late",
                null,
                MessageState.FAILED,
                new Failure(131026, "no WhatsApp"),
                NOW,
                new Pricing("service", "regular", true));
        store.keep(receipt, NOW);
        assertThat(store.matchedReceipts(10)).isEmpty();
        storage()
                .conversations
                .insert(
                        Samples.inbound(
                                Samples.keptConversation(
                                        storage(), Samples.keptContact(storage(), "Jo", "351910000010")),
                                "wamid.late",
                                "x",
                                NOW),
                        null);
        assertThat(store.matchedReceipts(10)).containsExactly("wamid.late");
        assertThat(store.takeReceipts("wamid.late")).containsExactly(receipt);
        assertThat(store.takeReceipts("wamid.late")).isEmpty();
        store.keep(receipt, NOW);
        store.forgetReceipts(NOW.plusSeconds(1));
        assertThat(store.takeReceipts("wamid.late")).isEmpty();
    }

    @Test
    default void draftsAreKeptQueuedAndCounted() {
        var store = storage().drafts;
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Kim", "351910000011"));
        var never = Samples.draft(in, DraftState.PENDING, null);
        var soon = Samples.draft(in, DraftState.COUNTDOWN, NOW.plusSeconds(60));
        var approved = Samples.draft(in, DraftState.APPROVED, NOW);
        var alone = Samples.draft(in, DraftState.SENT_ALONE, NOW);
        List.of(never, soon, approved, alone).forEach(store::insert);

        assertThat(store.find(soon.id())).contains(soon);
        assertThat(store.open(in.id())).containsExactly(never, soon);
        assertThat(store.queue(10)).containsExactly(soon, never);
        assertThat(store.waiting()).isEqualTo(2);
        assertThat(store.expired(NOW.plusSeconds(60), 10)).containsExactly(soon);
        assertThat(store.countingDown()).containsExactly(soon);
        assertThat(store.acceptance(AgentType.CONVERSATION, null)).isEqualTo(new Acceptance(1, 0, 0, 1));
        assertThat(store.acceptance(AgentType.CONVERSATION, new Intent("price")))
                .isEqualTo(new Acceptance(0, 0, 0, 0));
        assertThat(store.calibration(AgentType.CONVERSATION, Intent.OTHER).bands())
                .containsExactly(Map.entry(Band.HIGH, new Acceptance(1, 0, 0, 1)));
        assertThat(store.sentAlone(AgentType.CONVERSATION, NOW)).isEqualTo(1);
        var first = store.page(null, null, 1);
        assertThat(store.page(null, first.next(), 10).data()).containsExactly(soon, approved, alone);
        assertThat(store.page(DraftState.APPROVED, null, 10).data()).containsExactly(approved);

        store.decision(new Judgement(soon.id(), "Ana", "rejected", null, null, false, Rejection.INVENTED, null, NOW));
        var changed =
                new Judgement(approved.id(), "Ana", "approved", "Custa 20 €.", "Custa vinte.", true, null, "so", NOW);
        store.decision(changed);
        assertThat(store.lastWords(List.of(soon.id(), approved.id())))
                .containsExactly(Map.entry(approved.id(), changed));

        assertThat(store.countToCheck()).isZero();
        var checked = new Draft(
                alone.id(),
                alone.contact(),
                alone.proposal(),
                alone.state(),
                alone.findings(),
                alone.expiresAt(),
                null,
                alone.sendsAs(),
                null,
                NOW,
                CheckAfter.WANTED,
                alone.createdAt());
        store.update(checked);
        assertThat(store.toCheck(5)).containsExactly(checked);
        assertThat(store.countToCheck()).isEqualTo(1);
        assertThat(storage().database.in(() -> store.lock(alone.id()))).contains(checked);
        store.erase(in.contact());
        assertThat(store.of(in.contact())).isEmpty();
    }
}
