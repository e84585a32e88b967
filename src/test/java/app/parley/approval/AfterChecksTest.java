package app.parley.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.LevelChange.Cause;
import app.parley.desk.DeskFixture;
import app.parley.storage.Ids;
import app.parley.storage.JournalRecord;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AfterChecksTest {
    private static final AgentType AGENT = AgentType.CONVERSATION;
    private static final Intent HOURS = Intents.of("opening_hours");
    private final DeskFixture shop = new DeskFixture();
    private int customers;

    @AfterEach
    void close() {
        shop.close();
    }

    private void letItSend() {
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
    }

    private Draft goesOut() {
        customers++;
        var asked = shop.says(shop.contact("Customer " + customers, "346000%05d".formatted(customers)), "Open today?");
        var draft = shop.drafts(asked, "We open at nine.");
        assertThat(draft.state()).isEqualTo(DraftState.SENT_ALONE);
        return draft;
    }

    /// One that went out alone and was picked.
    private Draft picked() {
        var draft = goesOut().checking(CheckAfter.WANTED);
        shop.drafts.update(draft);
        return draft;
    }

    private Step step() {
        return shop.ladder.steps(AGENT).stream()
                .filter(step -> step.intent().equals(HOURS))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneInTwentyIsPickedAndAlwaysTheSameOnes() {
        var ids = Stream.generate(() -> new DraftId(Ids.next())).limit(20_000).toList();
        long wanted = ids.stream()
                .filter(id -> CheckAfter.of(id) == CheckAfter.WANTED)
                .count();
        assertThat(wanted / 20_000.0).isBetween(0.04, 0.06);
        assertThat(ids).allMatch(id -> CheckAfter.of(id) == CheckAfter.of(new DraftId(id.value())));
    }

    @Test
    void whatGoesOutAloneIsPickedByItsIdAndWhatAPersonApprovesIsNot() {
        letItSend();
        for (int i = 0; i < 40; i++) {
            var draft = goesOut();
            assertThat(draft.checkAfter()).isEqualTo(CheckAfter.of(draft.id()));
        }
        shop.ladder.choose(AGENT, HOURS, Autonomy.PROPOSE, DeskFixture.RUTH);
        for (int i = 0; i < 40; i++) {
            var asked = shop.says(shop.contact("More " + i, "347000%05d".formatted(i)), "Open today?");
            var draft = shop.drafts(asked, "We open at nine.");
            shop.decisions.approve(draft.id(), null, DeskFixture.RUTH, Duration.ZERO);
            assertThat(shop.approvals.find(draft.id()).orElseThrow().checkAfter())
                    .isEqualTo(CheckAfter.NO);
        }
    }

    @Test
    void aJudgementCountsForTheLadderOnceAndSendsNothing() {
        letItSend();
        var right = picked();
        var better = picked();
        long before = shop.outbox.waiting();

        assertThat(shop.afterChecks.judge(right.id(), new Afterthought.Fine(), DeskFixture.RUTH))
                .isInstanceOfSatisfying(
                        Answer.Done.class,
                        done -> assertThat(done.draft().state()).isEqualTo(DraftState.SENT_ALONE));
        assertThat(shop.afterChecks.judge(better.id(), new Afterthought.Changed("We open at ten."), DeskFixture.RUTH))
                .isInstanceOf(Answer.Done.class);

        assertThat(step().measure().decisions()).isEqualTo(2);
        assertThat(step().measure().right()).isEqualTo(1);
        assertThat(shop.outbox.waiting()).isEqualTo(before);
        assertThat(shop.afterChecks.judge(right.id(), new Afterthought.Fine(), DeskFixture.RUTH))
                .isInstanceOfSatisfying(
                        Answer.NotOpen.class, no -> assertThat(no.why()).isEqualTo("It was checked already."));
        assertThat(shop.database.in(() -> shop.journal.after(0, 500)).stream()
                        .map(JournalRecord::entry)
                        .filter(entry -> entry.type().equals("draft.checked"))
                        .map(entry -> entry.data().get("verdict") + " by " + entry.actor()))
                .containsExactly("fine by Ruth", "changed by Ruth");
    }

    @Test
    void aSevereReasonTakesTheLevelAwayAtOnce() {
        letItSend();
        var bad = picked();
        shop.afterChecks.judge(bad.id(), new Afterthought.Wrong(Rejection.INVENTED, null), DeskFixture.RUTH);
        assertThat(step().level()).isEqualTo(Autonomy.PROPOSE);
        assertThat(step().last()).satisfies(last -> assertThat(last.cause()).isEqualTo(Cause.SEVERE));
        assertThat(shop.approvals
                        .tally(AGENT, shop.now.minus(Duration.ofDays(1)))
                        .alone())
                .isEqualTo(1);
    }

    @Test
    void nobodyJudgesWhatWasNotPickedOrDoesNotExist() {
        letItSend();
        var other = goesOut().checking(CheckAfter.NO);
        shop.drafts.update(other);
        assertThat(shop.afterChecks.judge(other.id(), new Afterthought.Fine(), DeskFixture.RUTH))
                .isInstanceOf(Answer.NotOpen.class);
        assertThat(shop.afterChecks.judge(new DraftId(Ids.next()), new Afterthought.Fine(), DeskFixture.RUTH))
                .isInstanceOf(Answer.Missing.class);
        var empty = picked();
        assertThat(shop.afterChecks.judge(empty.id(), new Afterthought.Changed("  "), DeskFixture.RUTH))
                .isInstanceOf(Answer.Unfit.class);
        assertThat(shop.afterChecks.count()).isEqualTo(1);
        assertThat(shop.afterChecks.waiting(10)).extracting(Draft::id).containsExactly(empty.id());
    }
}
