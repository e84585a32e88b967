package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.approval.DraftState;
import app.parley.insight.overview.Spoken;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What counts the figures of a period.
interface OverviewStoreContract {

    Storage storage();

    @Test
    default void whatWasWrittenInATimeIsToldInItsOrder() {
        var store = storage().overviews;
        var from = NOW.plus(Duration.ofDays(2000));
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Rui", "351910000091"));
        storage().conversations.insert(Samples.inbound(in, "wamid.overview.late", "late", from.plusSeconds(60)), null);
        storage().conversations.insert(Samples.inbound(in, "wamid.overview.first", "first", from), null);
        storage().conversations.insert(Samples.outbound(in, "queued", from.plusSeconds(30)), null);
        storage()
                .conversations
                .insert(Samples.inbound(in, "wamid.overview.after", "after", from.plusSeconds(61)), null);

        var told = new ArrayList<Spoken>();
        store.messages(from, from.plusSeconds(61), told::add);
        assertThat(told)
                .containsExactly(
                        new Spoken(in.id().value(), Spoken.By.CUSTOMER, from),
                        new Spoken(in.id().value(), Spoken.By.CUSTOMER, from.plusSeconds(60)));
    }

    @Test
    default void whatHappenedIsCounted() {
        var store = storage().overviews;
        var message = Samples.keptMessage(storage(), "351910000092");
        var from = NOW.plus(Duration.ofDays(3000));
        storage().findings.add(new Finding(message.id(), FindingKind.COMPLAINT, 0.9, from));
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Rui", "351910000093"));
        long edited = store.counts(NOW, NOW.plusSeconds(1)).drafts().getOrDefault("edited", 0L);
        storage().drafts.insert(Samples.draft(in, DraftState.EDITED, null));

        assertThat(store.counts(NOW, NOW.plusSeconds(1)).drafts()).containsEntry("edited", edited + 1);
        var counts = store.counts(from, from.plusSeconds(1));
        assertThat(counts.findings()).containsOnlyKeys("complaint").containsEntry("complaint", 1L);
        assertThat(counts.drafts()).isEmpty();
        assertThat(counts.modelMicros()).isZero();
    }
}
