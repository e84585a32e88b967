package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftKind;
import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.approvals.RejectReason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final Shop shop = new Shop();
    private final Hands hands = new Hands(shop.desk.now);
    private final Heard heard = new Heard();
    private final Background background = Background.direct(hands);
    private final KeyGuard guard = new KeyGuard(background, hands);
    private final ApprovalsViewModel model =
            new ApprovalsViewModel(shop.queue, shop::preferences, background, heard, shop, hands, guard);
    private final BatchViewModel batch = model.batch();

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private void open(UUID... drafts) {
        model.enter();
        for (var draft : drafts) {
            model.queue().toggle(draft);
        }
        hands.passMillis(400);
        model.wish(Deed.BATCH);
    }

    private List<BatchItem.Standing> standings() {
        return batch.items().stream().map(BatchItem::standing).toList();
    }

    @Test
    void whatIsTickedGoesOutAndEachCardSaysSo() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        var cem = shop.draft("Cem");
        open(ana, bo, cem);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.BATCH);
        assertThat(batch.tickedProperty().get()).isEqualTo(3);
        batch.tick(bo, false);
        batch.send();
        assertThat(standings())
                .containsExactly(BatchItem.Standing.SENT, BatchItem.Standing.OPEN, BatchItem.Standing.SENT);
        assertThat(List.of(shop.state(ana), shop.state(bo), shop.state(cem)))
                .containsExactly("approved", "pending", "approved");
        assertThat(heard.all).containsExactly("approvals.batch.approved");
        batch.send();
        assertThat(shop.queue.wishes).containsExactly("approve all 2");
        heard.accept();
        assertThat(List.of(shop.state(ana), shop.state(cem))).containsExactly("pending", "pending");
    }

    @Test
    void oneThatHasGoneStaleStopsThemAllAndIsMarked() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        open(ana, bo);
        shop.writesAgain(bo, "And on Sundays?");
        batch.send();
        assertThat(shop.queue.wishes).isEmpty();
        assertThat(shop.desk.outbox.waiting()).isZero();
        assertThat(heard.all).containsExactly("approvals.batch.stale");
        assertThat(standings()).containsExactly(BatchItem.Standing.OPEN, BatchItem.Standing.FIXED);
        assertThat(batch.items().get(1).note()).isEqualTo("approvals.gone.wrote");
        assertThat(batch.tickedProperty().get()).isEqualTo(1);
        batch.send();
        assertThat(shop.queue.wishes).containsExactly("approve all 1");
        assertThat(shop.state(ana)).isEqualTo("approved");
    }

    @Test
    void otherWordsThanThoseThatWereReadStopThemAll() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        open(ana, bo);
        hands.passMillis(400);
        assertThat(guard.seen()).isTrue();
        shop.queue.retouch = card -> card.name().equals("Bo") ? Retouched.saying(card, "It is all free.") : card;
        batch.send();
        assertThat(shop.queue.wishes).isEmpty();
        assertThat(standings()).containsExactly(BatchItem.Standing.OPEN, BatchItem.Standing.STALE);
        assertThat(batch.items().get(1).card().draft().text()).isEqualTo("It is all free.");
        assertThat(batch.items().get(1).ticked()).isFalse();
        assertThat(guard.seen()).as("it has to be read first").isFalse();
        batch.tick(bo, true);
        batch.send();
        assertThat(shop.queue.wishes).containsExactly("approve all 2");
    }

    @Test
    void whatOthersDecidedMeanwhileStopsThemAll() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        open(ana, bo);
        shop.desk.queue.reject(ana, RejectReason.OTHER, null, "Mia");
        batch.send();
        assertThat(shop.queue.wishes).isEmpty();
        assertThat(batch.items().getFirst().note()).isEqualTo("approvals.gone.rejected");
    }

    @Test
    void whatGoesStaleInTheVeryMomentIsToldOnItsCard() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        open(ana, bo);
        shop.queue.beforeApproveAll = () -> shop.writesAgain(bo, "And on Sundays?");
        batch.send();
        assertThat(standings()).containsExactly(BatchItem.Standing.SENT, BatchItem.Standing.REFUSED);
        assertThat(batch.items().get(1).said()).isEqualTo("It is withdrawn already.");
        assertThat(heard.all).containsExactly("approvals.batch.some", "approvals.batch.approved");
    }

    @Test
    void changedWordsAndCardsWithoutWordsAreDecidedByThemselves() {
        var ana = shop.draft("Ana");
        var problem = shop.submit(shop.asks("Bo"), DraftKind.PROBLEM, (String) null, "No model.");
        model.enter();
        model.write("Dear Ana.");
        open(ana, problem);
        assertThat(batch.items())
                .extracting(BatchItem::note)
                .containsExactly("approvals.batch.reworded", "approvals.batch.no_words");
        assertThat(batch.tickedProperty().get()).isZero();
        batch.tick(ana, true);
        batch.send();
        assertThat(shop.queue.wishes).isEmpty();
    }

    @Test
    void aBatchThatBreaksOffSaysHowFarItCame() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        open(ana, bo);
        shop.queue.beforeApproveAll = () -> {
            shop.desk.queue.approve(ana, null, "Ruth");
            throw new IllegalStateException("the line broke");
        };
        batch.send();
        assertThat(heard.all).contains("approvals.batch.failed");
        assertThat(batch.items().getFirst().note()).isEqualTo("approvals.gone.approved");
        assertThat(standings().get(1)).isEqualTo(BatchItem.Standing.OPEN);
        assertThat(batch.busyProperty().get()).isFalse();
    }

    @Test
    void needsSomethingSelectedAndIsLeftAgain() {
        var ana = shop.draft("Ana");
        open();
        assertThat(heard.all).containsExactly("approvals.batch.none");
        open(ana);
        assertThat(model.cancel()).isTrue();
        assertThat(model.modeProperty().get()).isEqualTo(Mode.READING);
        assertThat(guard.seen()).as("the card comes into view again").isFalse();
        assertThat(model.cancel()).isFalse();
    }
}
