package app.parley.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.approval.LevelChange.Cause;
import app.parley.desk.DeskFixture;
import app.parley.storage.JournalRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final AgentType AGENT = AgentType.CONVERSATION;
    private static final Intent HOURS = Intents.of("opening_hours");
    private final DeskFixture shop = new DeskFixture();
    private int customers;

    @AfterEach
    void close() {
        shop.close();
    }

    private Draft draft() {
        customers++;
        var asked = shop.says(shop.contact("Customer " + customers, "346000%05d".formatted(customers)), "Open today?");
        return shop.drafts(asked, "We open at nine.");
    }

    private void approve(int count) {
        for (int i = 0; i < count; i++) {
            shop.decisions.approve(draft().id(), null, DeskFixture.RUTH, Duration.ZERO);
            shop.pass(Duration.ofHours(8));
        }
    }

    private Step step() {
        return shop.ladder.steps(AGENT).stream()
                .filter(step -> step.intent().equals(HOURS))
                .findFirst()
                .orElseThrow();
    }

    private List<String> journal() {
        return shop.database.in(() -> shop.journal.after(0, 500)).stream()
                .map(JournalRecord::entry)
                .filter(entry -> entry.type().equals("autonomy.changed"))
                .map(entry -> entry.data().get("level") + " " + entry.data().get("cause") + " by " + entry.actor())
                .toList();
    }

    @Test
    void fiftyRightAnswersInTwoWeeksEarnACountdownThatAPersonConfirms() {
        approve(49);
        assertThat(step().next()).isNull();
        assertThat(shop.ladder.confirm(AGENT, HOURS, DeskFixture.RUTH)).isFalse();

        approve(1);
        assertThat(step().next()).isEqualTo(Autonomy.COUNTDOWN);
        assertThat(step().level()).isEqualTo(Autonomy.PROPOSE);

        assertThat(shop.ladder.confirm(AGENT, HOURS, DeskFixture.RUTH)).isTrue();
        assertThat(step().level()).isEqualTo(Autonomy.COUNTDOWN);
        assertThat(step().next()).isNull();
        assertThat(step().measure().decisions()).isZero();
        assertThat(step().last())
                .satisfies(last -> assertThat(last.cause()).isEqualTo(Cause.EARNED))
                .satisfies(last -> assertThat(last.person()).isEqualTo(DeskFixture.RUTH))
                .satisfies(last -> assertThat(last.decisions()).isEqualTo(50));
        assertThat(journal()).containsExactly("countdown earned by Ruth");
    }

    @Test
    void aSevereRejectionTakesItAwayAtOnce() {
        shop.ladder.choose(AGENT, HOURS, Autonomy.SEND, DeskFixture.RUTH);

        shop.decisions.reject(draft().id(), Rejection.PRIVATE, null, DeskFixture.RUTH);

        assertThat(step().level()).isEqualTo(Autonomy.PROPOSE);
        assertThat(step().last()).satisfies(last -> assertThat(last.cause()).isEqualTo(Cause.SEVERE));
        assertThat(journal()).containsExactly("send by_hand by Ruth", "propose severe by agent:conversation");
    }

    @Test
    void editAfterEditTakesItAwayOnceNoDoubtIsLeft() {
        shop.ladder.choose(AGENT, HOURS, Autonomy.COUNTDOWN, DeskFixture.RUTH);
        shop.decisions.approve(draft().id(), "Hello! We open at nine", DeskFixture.RUTH, Duration.ZERO);
        assertThat(step().level()).isEqualTo(Autonomy.COUNTDOWN);

        for (int i = 0; i < 3; i++) {
            shop.decisions.approve(draft().id(), "We open at ten.", DeskFixture.RUTH, Duration.ZERO);
        }

        assertThat(step().level()).isEqualTo(Autonomy.PROPOSE);
        assertThat(step().last()).satisfies(last -> assertThat(last.cause()).isEqualTo(Cause.FALLING));
    }

    @Test
    void aComplaintAboutWhatWentOutAloneTakesItAway() {
        shop.team.change(
                AGENT,
                agent -> new AgentSettings(
                        agent.id(),
                        agent.name(),
                        AGENT,
                        true,
                        Autonomy.PROPOSE,
                        agent.intents(),
                        false,
                        false,
                        null,
                        null));
        shop.ladder.choose(AGENT, HOURS, Autonomy.SEND, DeskFixture.RUTH);
        var gone = draft();
        assertThat(gone.state()).isEqualTo(DraftState.SENT_ALONE);

        shop.ladder.complaint(gone.proposal().conversation());

        assertThat(step().level()).isEqualTo(Autonomy.PROPOSE);
        assertThat(step().last()).satisfies(last -> assertThat(last.cause()).isEqualTo(Cause.COMPLAINT));
    }

    @Test
    void nobodySetsALevelAboveTheCeiling() {
        assertThatThrownBy(() -> shop.ladder.choose(AGENT, Intents.of("refund"), Autonomy.COUNTDOWN, DeskFixture.RUTH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal()).isEmpty();
    }

    @Test
    void aDecisionThatWasTakenBackCountsOnce() {
        var id = draft().id();
        shop.decisions.reject(id, Rejection.WRONG_TONE, null, DeskFixture.RUTH);
        shop.decisions.undo(id, DeskFixture.RUTH);
        shop.decisions.approve(id, null, DeskFixture.RUTH, Duration.ZERO);

        assertThat(step().measure().decisions()).isEqualTo(1);
        assertThat(step().measure().right()).isEqualTo(1);
    }
}
