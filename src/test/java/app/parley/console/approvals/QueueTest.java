package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.approvals.RejectReason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Which cards lie there, and in what order.
class QueueTest extends ApprovalsFixture {
    @Test
    void theMostPressingCardLiesThereAndTheNextIsThereAtOnce() {
        shop.draft("Ana");
        shop.draft("Bo");
        shop.draft("Cem");
        model.enter();
        assertThat(names()).containsExactly("Ana", "Bo", "Cem");
        assertThat(model.queue().waitingProperty().get()).isEqualTo(3);
        assertThat(shown().place()).isEqualTo(1);
        assertThat(shown().of()).isEqualTo(3);

        slow = true; // the engine takes its time
        model.approve();
        assertThat(name()).isEqualTo("Bo");
        assertThat(shown().card()).isNotNull();
        assertThat(shown().words()).isEqualTo("Good morning Bo.");
        assertThat(model.queue().waitingProperty().get()).isEqualTo(2);
        catchUp();
        assertThat(shop.queue.wishes).containsExactly("approve null");
    }

    @Test
    void anAnswerThatWasReadBeforeTheDecisionDoesNotBringTheCardBack() {
        shop.draft("Ana");
        shop.draft("Bo");
        model.enter();
        held = new ArrayDeque<>();
        model.queue().refresh(); // has read both, and is on its way to the screen
        var arrival = held;
        held = null;
        model.approve();
        assertThat(arrival).hasSize(1);
        arrival.forEach(Runnable::run);
        assertThat(names()).containsExactly("Bo");
    }

    @Test
    void whatIsNewComesBehindTheCardThatIsRead() {
        shop.draft("Bo");
        shop.draft("Cem");
        model.enter();
        model.wish(Deed.NEXT);
        assertThat(name()).isEqualTo("Cem");
        shop.draft("Dana");
        changes();
        assertThat(names()).containsExactly("Bo", "Cem", "Dana");
        assertThat(name()).isEqualTo("Cem");
    }

    @Test
    void aCardWhoseContactWroteAgainStaysGreyUntilThePersonMovesOn() {
        var ana = shop.draft("Ana");
        shop.draft("Bo");
        model.enter();
        shop.writesAgain(ana, "Are you there?");
        changes();
        assertThat(name()).isEqualTo("Ana");
        assertThat(shown().row().gone()).isEqualTo(new Gone("approvals.gone.wrote", ""));
        model.approve();
        model.edit();
        model.reject(RejectReason.OTHER, null);
        model.again(null);
        model.wish(Deed.REJECT);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.READING);
        assertThat(shop.queue.wishes).isEmpty();
        assertThat(names()).containsExactly("Ana", "Bo");
        model.wish(Deed.NEXT);
        assertThat(names()).containsExactly("Bo");
    }

    @Test
    void aCardDecidedElsewhereSaysSo() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        shop.draft("Cem");
        model.enter();
        shop.desk.queue.approve(ana, null, "Mia");
        shop.desk.queue.reject(bo, RejectReason.OTHER, null, "Mia");
        changes();
        assertThat(model.queue().rows())
                .extracting(row -> row.gone() == null ? "" : row.gone().key())
                .containsExactly("approvals.gone.approved", "approvals.gone.rejected", "");
        shop.desk.queue.undo(bo, "Mia");
        changes();
        assertThat(model.queue().rows().get(1).waits()).isTrue();
    }

    @Test
    void laterPutsTheCardToTheEnd() {
        shop.draft("Ana");
        shop.draft("Bo");
        model.enter();
        model.wish(Deed.LATER);
        shop.draft("Cem");
        changes();
        assertThat(names()).containsExactly("Bo", "Cem", "Ana");
        assertThat(name()).isEqualTo("Bo");
    }

    @Test
    void showsThatItIsReadingOnlyWhenThatTakesAWhile() {
        slow = true;
        model.enter();
        assertThat(model.queue().phaseProperty().get()).isEqualTo(Phase.LOADING);
        hands.passMillis(200);
        assertThat(model.queue().phaseProperty().get()).isEqualTo(Phase.SKELETON);
        catchUp();
        assertThat(model.queue().phaseProperty().get()).isEqualTo(Phase.EMPTY);
    }

    @Test
    void aQueueThatCannotBeReadCanBeTriedAgain() {
        shop.draft("Ana");
        shop.queue.broken = true;
        model.enter();
        assertThat(model.queue().phaseProperty().get()).isEqualTo(Phase.FAILED);
        shop.queue.broken = false;
        model.queue().retry();
        assertThat(model.queue().phaseProperty().get()).isEqualTo(Phase.READY);
        shop.queue.broken = true;
        model.queue().refresh();
        model.queue().refresh();
        assertThat(name()).isEqualTo("Ana");
        assertThat(heard.problems).hasSize(2);
        shop.queue.broken = false;
        hands.pass(Duration.ofSeconds(6));
        assertThat(model.queue().phaseProperty().get()).isEqualTo(Phase.READY);
    }

    @Test
    void opensAtADraftSomebodyPointsAt() {
        shop.draft("Ana");
        var bo = shop.draft("Bo");
        model.show(bo);
        assertThat(name()).isEqualTo("Bo");
        assertThat(names()).containsExactly("Ana", "Bo");
        model.show(UUID.randomUUID());
        assertThat(heard.all).containsExactly("approvals.missing");
        assertThat(name()).isEqualTo("Bo");
    }

    @Test
    void whoComesBackFindsWhatPressesMostInOrder() {
        var late = shop.asks("Late");
        shop.desk.now = shop.desk.now.plusSeconds(60);
        shop.draft("Ana");
        shop.draft("Bo");
        model.enter();
        model.leave();
        shop.desk.drafts(late, "Yes.");
        changes();
        model.enter();
        assertThat(names()).containsExactly("Late", "Ana", "Bo");
        assertThat(name()).isEqualTo("Ana");
    }
}
