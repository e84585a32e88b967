package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelUseStore.Used;
import app.parley.agent.finding.CartStore.Cart;
import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.journey.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What keeps the trigger agent's findings, and what models were asked.
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

        var bought = new Finding(message.id(), FindingKind.STAGE_CHANGE, 0.8, later.minusSeconds(1), Stage.PURCHASE);
        assertThat(store.newest(message.conversation(), FindingKind.STAGE_CHANGE))
                .isEmpty();
        assertThat(store.add(bought)).isTrue();
        assertThat(store.newest(message.conversation(), FindingKind.STAGE_CHANGE))
                .contains(bought);
        assertThat(store.remove(message.id(), FindingKind.STAGE_CHANGE)).isTrue();

        assertThat(store.newest(message.conversation(), 1)).containsExactly(price);
        assertThat(store.newest(message.conversation(), 9)).hasSize(2);
        assertThat(store.count(later))
                .containsEntry(FindingKind.OPPORTUNITY, 1L)
                .hasSize(2);
        assertThat(store.count(later.plusSeconds(1))).isEmpty();

        assertThat(store.remove(message.id(), FindingKind.OPPORTUNITY)).isTrue();
        assertThat(store.remove(message.id(), FindingKind.OPPORTUNITY)).isFalse();
        assertThat(store.newest(message.conversation(), 9))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.THANKS);
    }

    @Test
    default void whatModelsWereAskedIsAddedUp() {
        var store = storage().modelUse;
        store.add("some-model", 1, 0, NOW);
        store.add("some-model", 1, 0, NOW.plusSeconds(60));
        store.add("some-model", 0, 900, NOW.plusSeconds(61));
        store.add("some-model-2", 1, 5, NOW.plusSeconds(61));
        assertThat(store.since("some-model", NOW)).isEqualTo(new Used(2, 900));
        assertThat(store.since("some-model", NOW.plusSeconds(61))).isEqualTo(new Used(0, 900));
        assertThat(store.since("no-model", NOW)).isEqualTo(new Used(0, 0));
        store.forget(NOW.plusSeconds(61));
        assertThat(store.since("some-model", NOW)).isEqualTo(new Used(0, 900));
    }

    @Test
    default void aCartIsKeptUntilItIsRemoved() {
        var store = storage().carts;
        var message = Samples.keptMessage(storage(), "351910000082");
        var due = NOW.minus(Duration.ofDays(900));
        store.put(new Cart(message.id(), 0.7, due.plusSeconds(5)));
        store.put(new Cart(message.id(), 0.9, due));
        var kept = new Cart(message.id(), 0.9, due);

        assertThat(store.of(message.conversation())).containsExactly(kept);
        assertThat(store.due(due, 9)).containsExactly(kept);
        assertThat(store.due(due.minusMillis(1), 9)).isEmpty();
        store.remove(message.id());
        assertThat(store.of(message.conversation())).isEmpty();
        store.remove(message.id());
    }
}
