package app.parley.desk.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.ContactChange;
import app.parley.desk.DeskFixture;
import app.parley.desk.agents.AdviceShown.Change;
import app.parley.desk.agents.AdviceShown.Kind;
import app.parley.desk.agents.AdviceShown.Point;
import app.parley.desk.agents.AdviceShown.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the analytics and the campaign agent propose.
class AdviceTest {
    private static final Instant FIRST_WEEK = Instant.parse("2026-11-09T10:00:00Z");
    private static final Instant SECOND_WEEK = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-11-24T10:00:00Z");
    private final DeskFixture shop = new DeskFixture();
    private int people;

    @AfterEach
    void close() {
        shop.close();
    }

    private void write(Instant at, int howMany) {
        for (int i = 0; i < howMany; i++) {
            shop.now = at.plus(Duration.ofMinutes(i));
            shop.says(somebody(), "Good morning");
        }
    }

    private Contact somebody() {
        people++;
        return shop.contact("Customer " + people, "346000%05d".formatted(people));
    }

    private List<AdviceShown> look(String agent) {
        shop.agentsDesk.lookForAdvice();
        return shop.agentsDesk.advice(agent);
    }

    /// Contacts that said yes to offers and wrote on a Tuesday morning, long ago.
    private void silent(int howMany) {
        for (int i = 0; i < howMany; i++) {
            shop.now = AFTER.minus(Duration.ofDays(42)).plus(Duration.ofMinutes(i));
            var one = somebody();
            shop.says(one, "Good morning");
            shop.contacts.consent(one.id(), Consent.MARKETING, true, "form", null, "contact");
        }
        shop.now = AFTER;
    }

    private static List<String> said(AdviceShown advice) {
        return advice.points().stream().map(Point::what).toList();
    }

    @Test
    void aShopInWhichNobodyWroteHearsNothing() {
        assertThat(look("analytics")).isEmpty();
        assertThat(look("campaign")).isEmpty();
    }

    @Test
    void aWeekThatBroughtMoreThanChanceIsToldOnce() {
        write(FIRST_WEEK, 12);
        write(SECOND_WEEK, 60);
        shop.now = AFTER;

        var told = look("analytics");
        assertThat(told).hasSize(1);
        var week = told.getFirst();
        assertThat(week.kind()).isEqualTo(Kind.WEEK);
        assertThat(week.week()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(week.points()).startsWith(new Point("conversations_begun", null, Change.MORE, List.of(60.0, 12.0)));
        assertThat(look("analytics")).isEqualTo(told);
        shop.pass(Duration.ofDays(7));
        assertThat(look("analytics")).hasSize(2);
    }

    @Test
    void aDifferenceThatMayBeChanceIsToldAsNone() {
        write(FIRST_WEEK, 20);
        write(SECOND_WEEK, 24);
        shop.now = AFTER;
        assertThat(said(look("analytics").getFirst())).containsExactly("conversations_begun", "nothing_changed");
    }

    @Test
    void aStoppedAgentProposesNothing() {
        write(SECOND_WEEK, 30);
        shop.now = AFTER;
        shop.team.stop(DeskFixture.RUTH);
        assertThat(look("analytics")).isEmpty();
        shop.team.resume(DeskFixture.RUTH);
        shop.team.work(AgentType.ANALYTICS, false, DeskFixture.RUTH);
        assertThat(look("analytics")).isEmpty();
        shop.team.work(AgentType.ANALYTICS, true, DeskFixture.RUTH);
        level(Autonomy.OFF);
        assertThat(look("analytics")).isEmpty();
        level(Autonomy.PROPOSE);
        assertThat(look("analytics")).hasSize(1);
    }

    private void level(Autonomy level) {
        shop.team.change(
                AgentType.ANALYTICS,
                agent -> new AgentSettings(
                        agent.id(), agent.name(), agent.type(), true, level, Map.of(), true, false, null, null));
    }

    @Test
    void aPersonSaysWhatTheyMakeOfItAndMayChangeTheirMind() {
        write(SECOND_WEEK, 30);
        shop.now = AFTER;
        var id = look("analytics").getFirst().id();
        assertThat(shop.agentsDesk.decideAdvice(id, State.TAKEN, DeskFixture.RUTH))
                .isTrue();
        var taken = shop.agentsDesk.advice("analytics").getFirst();
        assertThat(taken.state()).isEqualTo(State.TAKEN);
        assertThat(taken.person()).isEqualTo(DeskFixture.RUTH);
        assertThat(advised(AgentType.ANALYTICS)).isEqualTo(new AgentShown.Advised(1, 1, 0));

        shop.agentsDesk.decideAdvice(id, State.DISMISSED, DeskFixture.RUTH);
        assertThat(advised(AgentType.ANALYTICS)).isEqualTo(new AgentShown.Advised(1, 0, 1));
        assertThat(shop.agentsDesk.decideAdvice(new UUID(0, 7), State.TAKEN, DeskFixture.RUTH))
                .isFalse();
        assertThat(shop.sent).isEmpty();
    }

    private AgentShown.Advised advised(AgentType agent) {
        return shop.agentsDesk.all().agents().get(agent.ordinal()).advised();
    }

    @Test
    void whoHasBeenSilentLongAndSaidYesToOffersIsWhomAPlanIsFor() {
        silent(11);
        for (int i = 0; i < 3; i++) {
            shop.now = AFTER.minus(Duration.ofDays(50));
            shop.says(somebody(), "Good morning");
        }
        shop.now = AFTER;

        var plans = look("campaign");
        assertThat(plans).hasSize(1);
        var plan = plans.getFirst();
        assertThat(plan.kind()).isEqualTo(Kind.WIN_BACK);
        assertThat(plan.points())
                .contains(
                        new Point("audience", null, Change.NONE, List.of(11.0)),
                        new Point("audience_undecided", null, Change.NONE, List.of(3.0)),
                        new Point("cost_unknown", null, Change.NONE, List.of(11.0)));
        assertThat(said(plan)).contains("when_unknown", "template_missing", "learn_nothing");
        assertThat(shop.agentsDesk.membersOf(plan.id()))
                .hasSize(11)
                .extracting(AdviceShown.Member::name)
                .contains("Customer 1")
                .doesNotContain("Customer 12");

        shop.pass(Duration.ofDays(14));
        assertThat(look("campaign")).hasSize(1);
        shop.pass(Duration.ofDays(14));
        assertThat(look("campaign")).hasSize(2);
    }

    @Test
    void nobodyWhoSaidNoOrIsBlockedOrWroteLatelyIsInAPlan() {
        silent(14);
        var out = shop.contact("Customer 1", "34600000001");
        shop.contacts.consent(out.id(), Consent.ALL, false, "whatsapp", null, "contact");
        var no = shop.contact("Customer 2", "34600000002");
        shop.contacts.consent(no.id(), Consent.MARKETING, false, "whatsapp", null, "contact");
        var blocked = shop.contact("Customer 3", "34600000003");
        shop.contacts.change(
                blocked.id(),
                new ContactChange(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true)),
                DeskFixture.RUTH);
        shop.says(shop.contact("Customer 4", "34600000004"), "Hello again");

        var plan = look("campaign").getFirst();
        assertThat(shop.agentsDesk.membersOf(plan.id()))
                .hasSize(10)
                .extracting(AdviceShown.Member::name)
                .doesNotContain("Customer 1", "Customer 2", "Customer 3", "Customer 4");
    }

    @Test
    void whoWantedToBuyAndLeftOurAnswerUnansweredIsFollowedUp() {
        for (int i = 0; i < 12; i++) {
            shop.now = AFTER.minus(Duration.ofDays(4)).plus(Duration.ofMinutes(i));
            var one = somebody();
            var asked = shop.says(one, "How much is the coat?");
            shop.findings.note(
                    new Finding(asked.message().id(), FindingKind.OPPORTUNITY, 0.8, shop.now),
                    one.id(),
                    asked.conversation().id());
            shop.contacts.consent(one.id(), Consent.MARKETING, true, "form", null, "contact");
            if (i > 0) {
                var draft = shop.drafts(asked, "It is in the window.");
                shop.decisions.approve(draft.id(), null, DeskFixture.RUTH, Duration.ZERO);
            }
        }
        shop.now = AFTER;
        var plan = look("campaign").getFirst();
        assertThat(plan.kind()).isEqualTo(Kind.FOLLOW_UP);
        assertThat(plan.points()).startsWith(new Point("audience", null, Change.NONE, List.of(11.0)));
    }

    @Test
    void aHandfulIsNoCampaign() {
        silent(9);
        assertThat(look("campaign")).isEmpty();
    }

    @Test
    void whenCustomersWriteMostIsWhenToSend() {
        silent(60);
        for (int week = 1; week <= 3; week++) {
            write(Instant.parse("2026-11-19T18:10:00Z").minus(Duration.ofDays(7L * week - 7)), 30);
        }
        shop.now = AFTER;
        var plan = look("campaign").getFirst();
        assertThat(plan.points().stream().filter(point -> point.what().equals("when")))
                .containsExactly(new Point("when", null, Change.NONE, List.of(4.0, 17.0, 1.0)));
        assertThat(said(plan)).contains("learn");
    }

    @Test
    void anAdviceThatIsNotThereIsForNobody() {
        assertThat(shop.agentsDesk.membersOf(new UUID(0, 9))).isEmpty();
    }
}
