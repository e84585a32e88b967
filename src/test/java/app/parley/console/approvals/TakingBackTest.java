package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.approvals.RejectReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was decided a moment ago, taken back.
class TakingBackTest extends ApprovalsFixture {
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
}
