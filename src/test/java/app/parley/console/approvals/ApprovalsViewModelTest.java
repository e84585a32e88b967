package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftKind;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.RejectReason;
import org.junit.jupiter.api.Test;

/// What a person may decide about a card, and in which words.
class ApprovalsViewModelTest extends ApprovalsFixture {
    @Test
    void aCardIsDecidedOnceHoweverOftenItIsWished() {
        var ana = shop.draft("Ana");
        model.enter();
        slow = true;
        model.approve();
        model.approve();
        model.reject(RejectReason.OTHER, null);
        model.again(null);
        catchUp();
        changes();
        assertThat(shop.queue.wishes).containsExactly("approve null");
        assertThat(shop.state(ana)).isEqualTo("approved");
        assertThat(model.queue().phaseProperty().get()).isEqualTo(Phase.EMPTY);
    }

    @Test
    void theWordsOfEachCardAreKeptWhenMovingAwayAndBack() {
        var ana = shop.draft("Ana");
        shop.draft("Bo");
        model.enter();
        model.edit();
        model.write("Dear Ana.");
        model.wish(Deed.NEXT);
        assertThat(shown().written()).isNull();
        model.wish(Deed.PREVIOUS);
        assertThat(shown().words()).isEqualTo("Dear Ana.");
        model.approve();
        assertThat(shop.found(ana).text()).isEqualTo("Dear Ana.");
        assertThat(shop.state(ana)).isEqualTo("edited");
    }

    @Test
    void aDecisionThatFailsBringsTheCardBackWithItsWords() {
        shop.draft("Ana");
        shop.draft("Bo");
        shop.draft("Cem");
        model.enter();
        model.write("Dear Ana.");
        shop.queue.broken = true;
        model.approve();
        shop.queue.broken = false;
        assertThat(heard.problems).isNotEmpty();
        assertThat(heard.all).contains("approvals.failed");
        assertThat(name()).isEqualTo("Bo");
        assertThat(names()).containsExactly("Bo", "Ana", "Cem");
        assertThat(model.queue().waitingProperty().get()).isEqualTo(3);
        model.wish(Deed.NEXT);
        assertThat(shown().words()).isEqualTo("Dear Ana.");
        model.approve();
        assertThat(shop.queue.wishes).containsExactly("approve Dear Ana.", "approve Dear Ana.");
        model.wish(Deed.UNDO);
        assertThat(shown().words()).isEqualTo("Dear Ana.");
    }

    @Test
    void whatTheEngineWouldNotHaveIsSaidInWordsAndOnTheCard() {
        var ana = shop.draft("Ana");
        model.enter();
        model.write("x".repeat(5000));
        model.approve();
        assertThat(name()).isEqualTo("Ana");
        assertThat(shown().refusal()).isNotEmpty();
        assertThat(heard.all).contains(shown().refusal());
        assertThat(shown().words()).hasSize(5000);
        assertThat(shop.state(ana)).isEqualTo("pending");

        shop.queue.answers = new Decided.TooLate("refused", "They do not want messages.");
        model.write("Dear Ana.");
        slow = true;
        model.approve();
        work.removeFirst().run();
        assertThat(heard.all).contains("They do not want messages.");
        assertThat(shown().row().gone()).isEqualTo(new Gone("approvals.gone.refused", "They do not want messages."));
        catchUp();

        shop.queue.answers = new Decided.Missing();
        changes();
        model.approve();
        assertThat(heard.all).contains("approvals.missing");
    }

    @Test
    void rejectingNamesTheReasonAndTheNote() {
        var ana = shop.draft("Ana");
        model.enter();
        model.wish(Deed.REJECT);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.REJECTING);
        model.reject(RejectReason.OTHER, "we moved");
        assertThat(shop.queue.wishes).containsExactly("reject OTHER we moved");
        assertThat(shop.state(ana)).isEqualTo("rejected");
        assertThat(model.modeProperty().get()).isEqualTo(Mode.READING);
    }

    @Test
    void anotherDraftIsAskedForWithAHint() {
        var ana = shop.draft("Ana");
        shop.draft("Bo");
        model.enter();
        model.wish(Deed.AGAIN);
        model.again("shorter");
        assertThat(shop.queue.wishes).containsExactly("again shorter");
        assertThat(shop.state(ana)).isEqualTo("withdrawn");
        assertThat(name()).isEqualTo("Bo");
        shop.desk.status.stopAgents("Ruth");
        model.again(null);
        assertThat(heard.all).endsWith("The agent is stopped.");
        assertThat(name()).isEqualTo("Bo");
        assertThat(shown().isDecidable()).isTrue();
    }

    @Test
    void editingStopsACountdownSoThatNothingGoesOutMeanwhile() {
        var ana = shop.draft("Ana");
        shop.countDown(ana);
        model.enter();
        assertThat(shown().isCountingDown()).isTrue();
        model.edit();
        assertThat(shop.state(ana)).isEqualTo("pending");
        changes();
        assertThat(shown().isCountingDown()).isFalse();
        assertThat(model.modeProperty().get()).isEqualTo(Mode.EDITING);
        assertThat(model.queue().waitingProperty().get()).isEqualTo(1);
        model.wish(Deed.HOLD);
        assertThat(shop.queue.wishes).containsExactly("hold");
    }

    @Test
    void aCardWithoutWordsWaitsForSome() {
        var problem = shop.submit(shop.asks("Ana"), DraftKind.PROBLEM, (String) null, "No model.");
        model.enter();
        assertThat(shown().isApprovable()).isFalse();
        model.approve();
        assertThat(heard.all).containsExactly("approvals.needs_words");
        model.write("   ");
        assertThat(shown().isApprovable()).isFalse();
        model.write("We open at nine.");
        model.approve();
        assertThat(shop.found(problem).text()).isEqualTo("We open at nine.");
        assertThat(shop.state(problem)).isEqualTo("edited");
    }

    @Test
    void aHandOverCanBeApprovedAsItIsOrAnsweredInTheInbox() {
        var handOver = shop.submit(shop.asks("Ana"), DraftKind.HAND_OVER, "A person will answer you.", "refund");
        model.enter();
        model.wish(Deed.OPEN);
        assertThat(shop.went)
                .containsExactly("conversation " + shown().row().line().conversation());
        model.approve();
        assertThat(shop.state(handOver)).isEqualTo("approved");
    }

    @Test
    void aTemplateIsNotReworded() {
        shop.queue.retouch = Retouched::asTemplate;
        shop.draft("Ana");
        model.enter();
        model.edit();
        assertThat(model.modeProperty().get()).isEqualTo(Mode.READING);
        assertThat(heard.all).containsExactly("approvals.not_editable");
        model.write("Other words");
        assertThat(shown().written()).isNull();
    }

    @Test
    void aDraftTooLongToBeReadDoesNotGoOutUnread() {
        shop.queue.retouch = card -> Retouched.saying(card, "\u202e" + "x".repeat(100_000));
        shop.draft("Ana");
        model.enter();
        assertThat(shown().words()).hasSize(8192);
        model.approve();
        assertThat(heard.all).containsExactly("approvals.too_long");
        assertThat(shop.queue.wishes).isEmpty();
    }

    @Test
    void aTextThatChangesUnderTheReaderHasToBeReadAgain() {
        shop.draft("Ana");
        model.enter();
        hands.passMillis(400);
        assertThat(guard.seen()).isTrue();
        shop.queue.retouch = card -> Retouched.saying(card, "Something else.");
        model.queue().refresh();
        assertThat(guard.seen()).isFalse();
    }
}
