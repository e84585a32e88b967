package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.DraftState;
import app.parley.approval.Rejection;
import app.parley.conversation.Received;
import app.parley.desk.approvals.Alike;
import app.parley.desk.approvals.Change;
import app.parley.desk.approvals.CheckShown;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.DraftShown;
import app.parley.desk.approvals.QueueLine;
import app.parley.desk.approvals.QueueNotice;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.approvals.Sureness;
import app.parley.desk.thread.ThreadMessage;
import app.parley.settings.hours.HoursChosen;
import app.parley.settings.hours.HoursText;
import app.parley.settings.hours.NightPlan;
import app.parley.settings.hours.OpeningHours;
import app.parley.settings.hours.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovalsDeskTest {
    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theWindowThatClosesFirstComesFirst() {
        var first = asks("First");
        desk.now = desk.now.plus(Duration.ofHours(2));
        var second = asks("Second");
        desk.drafts(second, "At nine.");
        desk.drafts(first, "At nine.");

        var queue = desk.queue.queue(10);
        assertThat(queue.lines()).extracting(QueueLine::name).containsExactly("First", "Second");
        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(desk.queue.queue(1).lines()).hasSize(1);
        assertThat(desk.queue.queue(1).waiting()).isEqualTo(2);
    }

    @Test
    void onFridayEveningACardSaysThatItsWindowEndsBeforeAnybodyIsBack() {
        var friday = ZonedDateTime.of(2026, 11, 27, 18, 30, 0, 0, ZoneOffset.UTC);
        desk.now = friday.toInstant();
        var late = desk.drafts(asks("Late"), "At nine.");
        assertThat(line(late).endsUnseen())
                .as("nobody said when the business is open")
                .isFalse();

        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).forEach(day -> week.put(day, HoursText.day("9-20")));
        desk.hours.keep(new HoursChosen(new OpeningHours(week, List.of()), NightPlan.ANSWER, null));
        assertThat(line(late).endsUnseen()).isTrue();
        assertThat(desk.queue.cards(List.of(late.id().value())).getFirst().endsUnseen())
                .isTrue();

        desk.now = friday.minusHours(8).toInstant();
        assertThat(line(late).endsUnseen()).as("in the morning there is time").isFalse();
    }

    private QueueLine line(Draft draft) {
        return desk.queue.queue(10).lines().stream()
                .filter(line -> line.draft().equals(draft.id().value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCardHasEverythingForADecision() {
        var ana = desk.contact("Ana Gíl", "34600111222");
        for (int i = 0; i < 8; i++) {
            desk.says(ana, "message " + i);
        }
        var asked = desk.says(ana, "When do you open?");
        var draft = desk.drafts(asked, "We open at nine.");

        var card = card(draft);
        assertThat(card.name()).isEqualTo("Ana Gíl");
        assertThat(card.initials()).isEqualTo("AG");
        assertThat(card.windowExpiresAt()).isEqualTo(asked.conversation().windowExpiresAt());
        assertThat(card.last()).extracting(ThreadMessage::text).hasSize(6).endsWith("When do you open?");
        var shown = card.draft();
        assertThat(shown.text()).isEqualTo("We open at nine.");
        assertThat(shown.kind()).isEqualTo(DraftShown.Kind.REPLY);
        assertThat(shown.intent()).isEqualTo("opening_hours");
        assertThat(shown.confidence()).isEqualTo(0.9);
        assertThat(shown.alike()).isEqualTo(new Alike(0, 0, false));
        assertThat(shown.evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.source()).isEqualTo("entry 1"));
        assertThat(shown.checks()).extracting(CheckShown::name).contains("window", "grounded", "promise");
        assertThat(shown.reason()).isEqualTo("They ask when we open.");
        assertThat(shown.costMicros()).isEqualTo(400);
        assertThat(shown.took()).isEqualTo(Duration.ofMillis(1200));
        assertThat(shown.expiresAt()).isEqualTo(asked.conversation().windowExpiresAt());
        assertThat(shown.editable()).isTrue();
        assertThat(shown.answers()).isEqualTo(asked.message().id().value());
    }

    @Test
    void severalCardsAreReadAheadInTheOrderTheyAreAsked() {
        var one = desk.drafts(asks("One"), "a").id().value();
        var two = desk.drafts(asks("Two"), "b").id().value();
        assertThat(desk.queue.cards(List.of(two, UUID.randomUUID(), one, two)))
                .extracting(DraftCard::name)
                .containsExactly("Two", "One");
    }

    @Test
    void aDraftIsUsuallyRightOnlyOnceDraftsLikeItMostlyWere() {
        assertThat(card(desk.drafts(asks("New"), "Yes.")).draft().sureness()).isEqualTo(Sureness.CHECK);
        for (int i = 0; i < 10; i++) {
            desk.queue.approve(
                    desk.drafts(asks("Contact " + i), "Yes, of course.").id().value(), null, RUTH);
        }
        assertThat(card(desk.drafts(asks("Eleventh"), "Yes, of course."))
                        .draft()
                        .sureness())
                .isEqualTo(Sureness.USUALLY_RIGHT);
        assertThat(card(desk.drafts(asks("Eleventh"), "Yes, of course."))
                        .draft()
                        .alike())
                .isEqualTo(new Alike(10, 10, true));

        var guess = desk.gate.submit(desk.proposal(asks("Guess"), "Yes, of course.", 0.3));
        assertThat(card(guess).draft().sureness()).isEqualTo(Sureness.UNSURE);
        var silent = desk.gate.submit(desk.proposal(asks("Silent"), "Yes, of course.", null));
        assertThat(card(silent).draft().sureness()).isEqualTo(Sureness.UNSURE);
    }

    @Test
    void approvingPromisesTheMessageAndSaysUntilWhenItCanBeUndone() {
        var asked = asks("Ana");
        var draft = desk.drafts(asked, "At nine.");

        var done = done(desk.queue.approve(draft.id().value(), null, RUTH));
        assertThat(done.state()).isEqualTo("approved");
        assertThat(done.undoUntil()).isEqualTo(desk.now.plusSeconds(5));
        assertThat(done.message()).isNotNull();

        assertThat(done(desk.queue.undo(draft.id().value(), RUTH)).state()).isEqualTo("pending");
        assertThat(done(desk.queue.approve(draft.id().value(), "At ten.", RUTH)).state())
                .isEqualTo("edited");
        assertThat(desk.queue.approve(draft.id().value(), null, RUTH))
                .isInstanceOfSatisfying(
                        Decided.TooLate.class, late -> assertThat(late.state()).isEqualTo("edited"));
    }

    @Test
    void wordsThatCannotGoOutLeaveTheDraftWaiting() {
        var draft = desk.drafts(asks("Ana"), "At nine.").id();
        assertThat(desk.queue.approve(draft.value(), "x".repeat(5000), RUTH)).isInstanceOf(Decided.Unfit.class);
        assertThat(desk.queue.approve(draft.value(), "x".repeat(5_000_000), RUTH))
                .isInstanceOf(Decided.Unfit.class);
        assertThat(state(draft)).isEqualTo(DraftState.PENDING);
    }

    @Test
    void rejectingWithASevereReasonTakesTheAutonomyAway() {
        desk.team.change(
                AgentType.CONVERSATION,
                agent -> new AgentSettings(
                        agent.id(),
                        agent.name(),
                        agent.type(),
                        true,
                        Autonomy.PROPOSE,
                        Map.of("opening_hours", Autonomy.COUNTDOWN),
                        true,
                        false,
                        null,
                        null));
        var draft = desk.drafts(asks("Ana"), "At nine.");

        var decided = desk.queue.reject(draft.id().value(), RejectReason.INVENTED, " we open at ten ", RUTH);
        assertThat(done(decided).state()).isEqualTo("rejected");
        assertThat(desk.team.agent(AgentType.CONVERSATION).intents()).containsEntry("opening_hours", Autonomy.PROPOSE);
        assertThat(done(desk.queue.undo(draft.id().value(), RUTH)).state()).isEqualTo("pending");
    }

    @Test
    void theEightReasonsAreThoseOfTheKeys() {
        assertThat(RejectReason.values()).extracting(Enum::name).containsExactlyElementsOf(names(Rejection.values()));
        for (var reason : RejectReason.values()) {
            assertThat(reason.isSevere())
                    .isEqualTo(Rejection.valueOf(reason.name()).isSevere());
        }
    }

    @Test
    void aBatchDecidesEachForItselfAndRefusesWhatHasGoneStale() {
        var fresh = desk.drafts(asks("Fresh"), "Yes, of course.").id().value();
        var askedAgain = asks("Asked again");
        var stale = desk.drafts(askedAgain, "Yes, of course.").id().value();
        desk.says(desk.contact("Asked again", phone("Asked again")), "And on Sundays?");
        var nobody = UUID.randomUUID();

        var answers = desk.queue.approveAll(List.of(fresh, stale, nobody, fresh), RUTH);
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).decided()).isInstanceOf(Decided.Done.class);
        assertThat(answers.get(1).decided())
                .isInstanceOfSatisfying(
                        Decided.TooLate.class, late -> assertThat(late.state()).isEqualTo("withdrawn"));
        assertThat(answers.get(2).decided()).isEqualTo(new Decided.Missing());
        assertThat(desk.outbox.waiting()).isEqualTo(1);
    }

    @Test
    void holdingStopsTheCountdown() {
        var draft = desk.drafts(asks("Ana"), "At nine.");
        desk.drafts.update(new Draft(
                draft.id(),
                draft.contact(),
                draft.proposal(),
                DraftState.COUNTDOWN,
                draft.findings(),
                draft.expiresAt(),
                desk.now.plusSeconds(60),
                null,
                null,
                null,
                draft.createdAt()));
        assertThat(desk.queue.queue(1).lines().getFirst().goesAt()).isEqualTo(desk.now.plusSeconds(60));

        assertThat(done(desk.queue.hold(draft.id().value(), RUTH)).state()).isEqualTo("pending");
        assertThat(desk.queue.queue(1).lines().getFirst().goesAt()).isNull();
        assertThat(done(desk.queue.hold(draft.id().value(), RUTH)).state()).isEqualTo("pending");
    }

    @Test
    void anotherDraftIsAskedForWithTheHint() {
        var asked = asks("Ana");
        var draft = desk.drafts(asked, "At nine.");
        desk.modelSays = decision("Good morning Ana, we open at nine.");
        desk.start();

        assertThat(done(desk.queue.again(draft.id().value(), "warmer, by {{name}}\0", RUTH))
                        .state())
                .isEqualTo("withdrawn");
        desk.until(() -> !desk.queue.queue(5).lines().isEmpty());

        assertThat(desk.asked)
                .singleElement()
                .satisfies(request -> assertThat(request.instructions())
                        .contains("warmer, by {{name}}\n", "\"\"\"\nAt nine.\n\"\"\""));
        assertThat(desk.queue
                        .cards(List.of(desk.queue.queue(5).lines().getFirst().draft()))
                        .getFirst()
                        .draft()
                        .text())
                .isEqualTo("Good morning Ana, we open at nine.");
        assertThat(desk.turnStore.count()).isZero();
    }

    @Test
    void afterAnUndoneApprovalAnotherDraftCanStillBeAskedFor() {
        var draft = desk.drafts(asks("Ana"), "At nine.").id().value();
        desk.queue.approve(draft, null, RUTH);
        desk.queue.undo(draft, RUTH);
        desk.modelSays = decision("At ten.");
        desk.start();

        desk.queue.again(draft, null, RUTH);
        desk.until(() -> !desk.queue.queue(5).lines().isEmpty());
        assertThat(desk.asked.getFirst().thread()).extracting("text").containsExactly("When do you open?");
    }

    @Test
    void noDraftIsGivenUpWhenNoneWouldCome() {
        var draft = desk.drafts(asks("Ana"), "At nine.").id();
        desk.status.stopAgents(RUTH);
        assertThat(desk.queue.again(draft.value(), null, RUTH)).isInstanceOf(Decided.Unfit.class);
        desk.status.resumeAgents(RUTH);

        desk.now = desk.now.plus(Duration.ofHours(25));
        assertThat(desk.queue.again(draft.value(), null, RUTH)).isInstanceOf(Decided.Unfit.class);
        assertThat(state(draft)).isEqualTo(DraftState.PENDING);
        assertThat(desk.queue.again(UUID.randomUUID(), null, RUTH)).isEqualTo(new Decided.Missing());
    }

    @Test
    void tellsOfEveryDraftThatComesOrIsDecided() {
        var notices = new ArrayList<QueueNotice>();
        var stop = desk.queue.listen(notices::add);
        var draft = desk.drafts(asks("Ana"), "At nine.").id().value();
        assertThat(notices).containsOnly(new QueueNotice(draft));
        notices.clear();
        desk.queue.reject(draft, RejectReason.OTHER, null, RUTH);
        assertThat(notices).containsOnly(new QueueNotice(draft));
        stop.run();
        notices.clear();
        desk.queue.undo(draft, RUTH);
        assertThat(notices).isEmpty();
    }

    private Received asks(String name) {
        return desk.says(desk.contact(name, phone(name)), "When do you open?");
    }

    private static String phone(String name) {
        return "34" + (100_000_000 + Math.abs(name.hashCode() % 100_000_000));
    }

    private static String decision(String text) {
        return "{\"decision\":\"reply\",\"text\":\"" + text + "\",\"intent\":\"opening_hours\",\"language\":\"en\","
                + "\"confidence\":0.9,\"evidence\":[],\"reason\":\"asked\"}";
    }

    private DraftCard card(Draft draft) {
        return desk.queue.cards(List.of(draft.id().value())).getFirst();
    }

    private DraftState state(DraftId draft) {
        return desk.approvals.find(draft).orElseThrow().state();
    }

    private static Decided.Done done(Decided decided) {
        assertThat(decided).isInstanceOf(Decided.Done.class);
        return (Decided.Done) decided;
    }

    private static List<String> names(Rejection[] reasons) {
        return IntStream.range(0, reasons.length)
                .mapToObj(i -> reasons[i].name())
                .toList();
    }

    @Test
    void whatWasChangedAndWhyAnotherWasRefusedStandsOnTheDecidedCards() {
        var edited = desk.drafts(asks("Ana"), "Hi, we open at nine.");
        desk.queue.approve(edited.id().value(), "Hello, we open at nine.", RUTH);
        assertThat(card(edited).draft().decision()).satisfies(decision -> {
            assertThat(decision.person()).isEqualTo(RUTH);
            assertThat(decision.changes())
                    .containsExactly(
                            new Change(Change.Kind.GONE, "Hi"),
                            new Change(Change.Kind.NEW, "Hello"),
                            new Change(Change.Kind.SAME, ", we open at nine."));
        });

        var refused = desk.drafts(asks("Bo"), "Yes.");
        assertThat(card(refused).draft().decision()).isNull();
        desk.queue.reject(refused.id().value(), RejectReason.WRONG_TONE, "too short", RUTH);
        assertThat(card(refused).draft().decision()).satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo(RejectReason.WRONG_TONE);
            assertThat(decision.note()).isEqualTo("too short");
            assertThat(decision.changes()).isEmpty();
        });

        desk.queue.undo(refused.id().value(), RUTH);
        assertThat(card(refused).draft().decision()).isNull();
    }

    @Test
    void howSureAnAgentSaysItIsIsWorthWhatPeopleMadeOfIt() {
        for (int i = 0; i < 12; i++) {
            var sure = desk.gate.submit(desk.proposal(asks("Sure " + i), "Yes, of course.", 0.95));
            desk.queue.reject(sure.id().value(), RejectReason.WRONG_TONE, null, RUTH);
            var less = desk.gate.submit(desk.proposal(asks("Less " + i), "Yes, of course.", 0.7));
            desk.queue.approve(less.id().value(), null, RUTH);
        }
        var sure = card(desk.gate.submit(desk.proposal(asks("Sure"), "Yes, of course.", 0.97)))
                .draft();
        assertThat(sure.alike()).isEqualTo(new Alike(0, 12, true));
        assertThat(sure.sureness()).isEqualTo(Sureness.UNSURE);
        var less = card(desk.gate.submit(desk.proposal(asks("Less"), "Yes, of course.", 0.65)))
                .draft();
        assertThat(less.alike()).isEqualTo(new Alike(12, 12, true));
        assertThat(less.sureness()).isEqualTo(Sureness.USUALLY_RIGHT);
        var between = card(desk.gate.submit(desk.proposal(asks("Between"), "Yes, of course.", 0.85)))
                .draft();
        assertThat(between.alike()).isEqualTo(new Alike(12, 24, false));
        assertThat(between.sureness()).isEqualTo(Sureness.CHECK);
    }
}
