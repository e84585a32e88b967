package app.parley.agent.simulation;

import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import java.util.Optional;

/// A past answer, and what the set-up of now drafts in its place.
public record Replayed(PastAnswer past, Course course) {

    /// How the draft stands to what was sent.
    public enum Verdict {
        /// About the same thing, with the same figures and in like words ([Likeness]): a person would have approved it.
        AS_YOU_DID,
        /// Otherwise, and a person would have looked at it: it was handed over, or would not go out alone.
        HELD,
        /// Otherwise, and nothing would have kept it from going out alone.
        DIFFERS
    }

    public Optional<Draft> draft() {
        return course.last();
    }

    public Verdict verdict() {
        var draft = draft().filter(made -> made.proposal().kind() == DraftKind.REPLY);
        if (draft.isPresent() && isAsSent(draft.get())) {
            return Verdict.AS_YOU_DID;
        }
        return draft.isPresent() && draft.get().state() == DraftState.SENT_ALONE ? Verdict.DIFFERS : Verdict.HELD;
    }

    private boolean isAsSent(Draft draft) {
        var intent = past.intent();
        return (intent == null || intent.equals(draft.proposal().intent().name()))
                && Likeness.areAlike(draft.text(), past.answer());
    }
}
