package app.parley.agent.simulation;

import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How one conversation with a scripted customer went.
///
/// @param drafts in the order in which they were made
/// @param sent the words of every message that went out
/// @param handedOver whether a person has the conversation at the end
/// @param calls what was asked of the model
/// @param took from the first line to the last answer, the model's time among it
public record Course(List<Draft> drafts, List<String> sent, boolean handedOver, List<Call> calls, Duration took) {
    public Course {
        drafts = List.copyOf(drafts);
        sent = List.copyOf(sent);
        calls = List.copyOf(calls);
    }

    public long sentAlone() {
        return drafts.stream()
                .filter(draft -> draft.state() == DraftState.SENT_ALONE)
                .count();
    }

    /// Drafts that claimed something for which the business's knowledge has no source.
    public long ungrounded() {
        return drafts.stream().filter(Course::isUngrounded).count();
    }

    static boolean isUngrounded(Draft draft) {
        return draft.findings().stream()
                .anyMatch(finding -> finding.check().equals("grounded") && finding.verdict() == Verdict.FAIL);
    }

    /// What the last line led to.
    public Optional<Draft> last() {
        return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.getLast());
    }

    /// Why there is no draft in the end, if the model failed.
    public Optional<String> problem() {
        return last().filter(draft -> draft.proposal().kind() == DraftKind.PROBLEM)
                .map(draft -> draft.proposal().reason());
    }
}
