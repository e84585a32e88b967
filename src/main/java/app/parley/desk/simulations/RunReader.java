package app.parley.desk.simulations;

import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Course;
import app.parley.agent.simulation.Replay;
import app.parley.agent.simulation.Replayed;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Shortfall;
import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Verdict;
import app.parley.approval.learning.WordDiff;
import app.parley.desk.approvals.Change;
import app.parley.desk.simulations.RunShown.ReplayShown;
import app.parley.desk.simulations.StepShown.Ending;
import app.parley.desk.simulations.StepShown.Held;
import java.time.Instant;
import java.util.List;

/// Makes of what was played what is shown and kept.
final class RunReader {
    private RunReader() {}

    static RunShown run(Instant at, int times, Results results) {
        var totals = results.totals();
        var once = totals.passOnce();
        var four = totals.passFour();
        var cost = totals.costMicros();
        return new RunShown(
                at,
                results.model(),
                times,
                totals.attempts(),
                once.isPresent() ? once.getAsDouble() : null,
                four.isPresent() ? four.getAsDouble() : null,
                totals.handOvers(),
                totals.ungrounded(),
                totals.attacks(),
                totals.attacks() - totals.broken().size(),
                cost.isPresent() ? cost.getAsLong() : null,
                results.byScenario().stream().map(RunReader::talk).toList(),
                null);
    }

    /// @param ofChat whether the answers stand in an old chat
    static RunShown run(Instant at, Replay replay, boolean ofChat) {
        var cost = replay.costMicros();
        var courses = replay.answers().stream().map(Replayed::course).toList();
        return new RunShown(
                at,
                replay.model(),
                1,
                replay.answers().size(),
                null,
                null,
                courses.stream().filter(Course::handedOver).count(),
                courses.stream().mapToLong(Course::ungrounded).sum(),
                0,
                0,
                cost.isPresent() ? cost.getAsLong() : null,
                replay.answers().stream().map(RunReader::talk).toList(),
                new ReplayShown(
                        replay.count(Replayed.Verdict.AS_YOU_DID),
                        replay.count(Replayed.Verdict.HELD),
                        replay.count(Replayed.Verdict.DIFFERS),
                        replay.spent(),
                        ofChat));
    }

    private static TalkShown talk(Replayed replayed) {
        var past = replayed.past();
        var verdict = replayed.verdict();
        return new TalkShown(
                past.id().toString(),
                false,
                replayed.draft().map(draft -> draft.proposal().language()).orElse("und"),
                verdict == Replayed.Verdict.AS_YOU_DID ? 1 : 0,
                1,
                false,
                past.question(),
                replayed.draft().stream().map(RunReader::step).toList(),
                List.of(),
                new TalkShown.Sent(
                        past.answer(),
                        TalkShown.Verdict.valueOf(verdict.name()),
                        replayed.draft()
                                .map(draft -> changes(draft.text(), past.answer()))
                                .orElse(List.of())));
    }

    private static List<Change> changes(String drafted, String sent) {
        return drafted.isBlank()
                ? List.of()
                : WordDiff.between(drafted, sent).stream()
                        .map(piece ->
                                new Change(Change.Kind.valueOf(piece.kind().name()), piece.text()))
                        .toList();
    }

    private static TalkShown talk(List<Attempt> attempts) {
        var scenario = attempts.getFirst().scenario();
        var shown = attempts.stream()
                .filter(Attempt::broke)
                .findFirst()
                .or(() -> attempts.stream().filter(each -> !each.passed()).findFirst())
                .orElse(attempts.getFirst());
        return new TalkShown(
                scenario.name(),
                scenario.isAttack(),
                scenario.language(),
                attempts.stream().filter(Attempt::passed).count(),
                attempts.size(),
                shown.broke(),
                scenario.lines(),
                shown.course().drafts().stream().map(RunReader::step).toList(),
                shown.shortfalls().stream().map(Shortfall::words).toList(),
                null);
    }

    private static StepShown step(Draft draft) {
        var held = draft.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(finding -> new Held(finding.check(), finding.evidence()))
                .toList();
        var proposal = draft.proposal();
        return new StepShown(ending(draft), draft.text(), proposal.intent().name(), proposal.reason(), held);
    }

    private static Ending ending(Draft draft) {
        if (draft.state() == DraftState.SENT_ALONE) {
            return Ending.SENT_ALONE;
        }
        var kind = draft.proposal().kind();
        if (kind == DraftKind.HAND_OVER) {
            return Ending.HANDED_OVER;
        }
        return kind == DraftKind.PROBLEM ? Ending.NO_DRAFT : Ending.WAITS;
    }
}
