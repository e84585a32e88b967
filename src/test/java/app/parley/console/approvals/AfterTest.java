package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.approvals.RejectReason;
import org.junit.jupiter.api.Test;

/// What went out alone and is looked at afterwards.
class AfterTest extends ApprovalsFixture {
    private AfterViewModel after() {
        return model.after();
    }

    private String shownName() {
        var card = after().shownProperty().get();
        return card == null ? "" : card.name();
    }

    @Test
    void itIsCountedApartFromWhatWaits() {
        shop.draft("Ana");
        shop.wentAlone("Bo");
        model.enter();
        assertThat(names()).containsExactly("Ana");
        assertThat(after().waitingProperty().get()).isEqualTo(1);
        model.wish(Deed.CHECK);
        assertThat(model.modeProperty().get()).isEqualTo(Mode.CHECKING);
        assertThat(shownName()).isEqualTo("Bo");
        model.cancel();
        assertThat(model.modeProperty().get()).isEqualTo(Mode.READING);
        assertThat(shop.queue.wishes).isEmpty();
    }

    @Test
    void eachIsJudgedAndTheNextOneComes() {
        shop.wentAlone("Ana");
        shop.wentAlone("Bo");
        shop.wentAlone("Cem");
        model.enter();
        model.wish(Deed.CHECK);
        after().step(1);
        assertThat(shownName()).isEqualTo("Bo");
        after().step(-1);
        after().fine();
        assertThat(shownName()).isEqualTo("Bo");
        after().changed();
        assertThat(shop.queue.wishes).as("nothing was changed yet").containsExactly("fine");
        after().write("Better words.");
        after().changed();
        after().wrong(RejectReason.INVENTED);
        assertThat(shop.queue.wishes).containsExactly("fine", "would change Better words.", "wrong INVENTED null");
        assertThat(after().shownProperty().get()).isNull();
        assertThat(after().waitingProperty().get()).isZero();
    }

    @Test
    void aJudgementThatFailsLosesNothing() {
        shop.wentAlone("Ana");
        model.enter();
        model.wish(Deed.CHECK);
        after().write("Better words.");
        shop.queue.broken = true;
        after().changed();
        shop.queue.broken = false;
        assertThat(shownName()).isEqualTo("Ana");
        after().changed();
        assertThat(after().waitingProperty().get()).isZero();
    }

    @Test
    void suggestedRulesAreCountedAndLeadToTheAgents() {
        for (int i = 0; i < 3; i++) {
            shop.desk.queue.approve(shop.draft("Ana " + i, "Hi, yes."), "Hello, yes.", "Marta");
        }
        model.enter();
        assertThat(after().suggestionsProperty().get()).isEqualTo(1);
        model.openRules();
        assertThat(shop.went).containsExactly("agents");
    }
}
