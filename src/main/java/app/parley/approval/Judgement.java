package app.parley.approval;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing a person said of a draft.
///
/// @param decision the state it led to, or `again`, `held`, `undone`; of an answer that went out alone, as
///     [Afterthought] names it
/// @param drafted the words that were changed; null where none were
/// @param text the words that went out, or would have
/// @param slight an edit of nothing that matters
/// @param reason why it was refused
/// @param note in the person's own words
public record Judgement(
        DraftId draft,
        String person,
        String decision,
        @Nullable String drafted,
        @Nullable String text,
        boolean slight,
        @Nullable Rejection reason,
        @Nullable String note,
        Instant at) {

    static Judgement of(DraftId draft, String person, String decision, Instant at) {
        return new Judgement(draft, person, decision, null, null, false, null, null, at);
    }

    static Judgement sent(DraftId draft, String person, String decision, String text, Instant at) {
        return new Judgement(draft, person, decision, null, text, false, null, null, at);
    }

    static Judgement changed(DraftId draft, String person, String decision, String drafted, String text, Instant at) {
        return new Judgement(draft, person, decision, drafted, text, Edit.isSlight(drafted, text), null, null, at);
    }

    static Judgement refused(
            DraftId draft, String person, String decision, Rejection reason, @Nullable String note, Instant at) {
        return new Judgement(draft, person, decision, null, null, false, reason, note, at);
    }

    Judgement noting(@Nullable String said) {
        return new Judgement(draft, person, decision, drafted, text, slight, reason, said, at);
    }

    @Override
    public String toString() {
        return decision + " of " + draft;
    }
}
