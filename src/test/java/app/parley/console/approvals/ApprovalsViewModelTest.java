package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftKind;
import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.RejectReason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovalsViewModelTest {
    private final Shop shop = new Shop();
    private final Hands hands = new Hands(shop.desk.now);
    private final Heard heard = new Heard();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private boolean slow;
    private @Nullable Deque<Runnable> held;
    private final Background background = new Background(this::works, this::arrives, hands);
    private final KeyGuard guard = new KeyGuard(background, hands);
    private final ApprovalsViewModel model =
            new ApprovalsViewModel(shop.queue, shop::preferences, background, heard, shop, hands, guard);

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private void works(Runnable task) {
        if (slow) {
            work.add(task);
        } else {
            task.run();
        }
    }

    private void arrives(Runnable task) {
        if (held == null) {
            task.run();
        } else {
            held.add(task);
        }
    }

    private void catchUp() {
        slow = false;
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private Shown shown() {
        return Objects.requireNonNull(model.queue().shown());
    }

    private String name() {
        return shown().row().line().name();
    }

    private List<String> names() {
        return model.queue().rows().stream().map(row -> row.line().name()).toList();
    }

    private void changes() {
        hands.passMillis(150);
    }

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
    void theLastDecisionsAreTakenBackOneAfterTheOther() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        shop.draft("Cem");
        model.enter();
        model.approve();
        model.reject(RejectReason.WRONG_TONE, null);
        assertThat(name()).isEqualTo("Cem");
        model.wish(Deed.UNDO);
        assertThat(name()).isEqualTo("Bo");
        model.wish(Deed.UNDO);
        assertThat(name()).isEqualTo("Ana");
        assertThat(List.of(shop.state(ana), shop.state(bo))).containsExactly("pending", "pending");
        changes();
        assertThat(names()).containsExactlyInAnyOrder("Ana", "Bo", "Cem");
        assertThat(model.queue().waitingProperty().get()).isEqualTo(3);
        model.wish(Deed.UNDO);
        assertThat(heard.all).endsWith("approvals.undo.nothing");
        model.approve();
        assertThat(shop.state(ana)).isEqualTo("approved");
    }

    @Test
    void theOfferBesideAnApprovalTakesThatOneBack() {
        var ana = shop.draft("Ana");
        model.enter();
        model.approve();
        assertThat(heard.all).containsExactly("approvals.approved");
        heard.accept();
        heard.accept();
        assertThat(shop.state(ana)).isEqualTo("pending");
        assertThat(shop.queue.wishes).containsExactly("approve null", "undo");
    }

    @Test
    void aDecisionThatIsStillOnItsWayIsTakenBackOnceItIsThere() {
        var ana = shop.draft("Ana");
        model.enter();
        slow = true;
        model.approve();
        model.wish(Deed.UNDO);
        assertThat(shop.queue.wishes).isEmpty();
        catchUp();
        assertThat(shop.queue.wishes).containsExactly("approve null", "undo");
        assertThat(shop.state(ana)).isEqualTo("pending");
        assertThat(heard.all).containsExactly("approvals.undone");
        assertThat(name()).isEqualTo("Ana");
    }

    @Test
    void whatHasGoneOutCannotBeTakenBackAndThatIsSaid() {
        shop.draft("Ana");
        shop.desk.start();
        model.enter();
        model.approve();
        shop.desk.pass(Duration.ofSeconds(10));
        shop.desk.until(() -> !shop.desk.sent.isEmpty());
        shop.desk.until(() -> shop.desk.outbox.waiting() == 0);
        model.wish(Deed.UNDO);
        assertThat(heard.all).endsWith("It has gone out. WhatsApp has no way to take it back.");
    }

    @Test
    void aFailedUndoCanBeTriedAgain() {
        var ana = shop.draft("Ana");
        model.enter();
        model.approve();
        shop.queue.broken = true;
        model.wish(Deed.UNDO);
        shop.queue.broken = false;
        assertThat(heard.all).contains("approvals.undo.failed");
        model.wish(Deed.UNDO);
        assertThat(shop.state(ana)).isEqualTo("pending");
    }

    @Test
    void anUndoneApprovalWhoseConversationMovedOnIsExplained() {
        var ana = shop.draft("Ana");
        model.enter();
        model.approve();
        shop.writesAgain(ana, "Hello?");
        model.wish(Deed.UNDO);
        assertThat(heard.all).endsWith("approvals.undone.stale");
        assertThat(shop.state(ana)).isEqualTo("withdrawn");
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
