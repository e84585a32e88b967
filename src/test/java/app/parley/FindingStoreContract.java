package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What keeps the trigger agent's findings.
interface FindingStoreContract {

    Storage storage();

    @Test
    default void aMessageHasOneFindingOfAKind() {
        var store = storage().findings;
        var message = Samples.keptMessage(storage(), "351910000081");
        var later = NOW.plus(Duration.ofDays(900));
        var price = new Finding(message.id(), FindingKind.OPPORTUNITY, 0.7, later);
        assertThat(store.add(price)).isTrue();
        assertThat(store.add(price)).isFalse();
        assertThat(store.add(new Finding(message.id(), FindingKind.THANKS, 0.9, later)))
                .isTrue();

        assertThat(store.newest(message.conversation(), 1)).containsExactly(price);
        assertThat(store.newest(message.conversation(), 9)).hasSize(2);
        assertThat(store.count(later))
                .containsEntry(FindingKind.OPPORTUNITY, 1L)
                .hasSize(2);
        assertThat(store.count(later.plusSeconds(1))).isEmpty();
    }
}
