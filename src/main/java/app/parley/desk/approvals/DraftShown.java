package app.parley.desk.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft with all that speaks for and against it.
///
/// @param kind what lies on the card
/// @param state `pending` or `countdown` while it can be decided; otherwise what became of it
/// @param text "" on a card without words: a person writes the answer
/// @param editable false for a template, which cannot be reworded
/// @param carries what goes out beside the words, or in their place; null if nothing does
/// @param language of the draft, BCP 47
/// @param source who wants it said: `agent`, `api`, `flow`, `campaign`, `operator`
/// @param author the person, program or agent
/// @param confidence 0 to 1, as the author says; null if it does not
/// @param alike null where no agent made it
/// @param reason why, in plain words
/// @param costMicros millionths of a US dollar; null where the price is not known
/// @param answers the message it answers
/// @param expiresAt when it can no longer go out
/// @param goesAt when it goes out alone unless somebody stops it
/// @param decision what a person made of it; null while nobody has
public record DraftShown(
        UUID id,
        Kind kind,
        String state,
        String text,
        boolean editable,
        @Nullable Carried carries,
        @Nullable String language,
        String intent,
        String source,
        String author,
        @Nullable Double confidence,
        Sureness sureness,
        @Nullable Alike alike,
        List<CheckShown> checks,
        List<EvidenceShown> evidence,
        String reason,
        @Nullable Long costMicros,
        @Nullable String model,
        @Nullable Duration took,
        @Nullable UUID answers,
        @Nullable Instant expiresAt,
        @Nullable Instant goesAt,
        @Nullable DecisionShown decision,
        Instant createdAt) {
    public DraftShown {
        checks = List.copyOf(checks);
        evidence = List.copyOf(evidence);
    }

    public enum Kind {
        REPLY,
        TEMPLATE,
        /// The agent wants a person; what it would say is only that one is coming.
        HAND_OVER,
        /// No draft came about; the reason says why.
        PROBLEM
    }

    /// The same, once a person has decided on it.
    public DraftShown decided(String now, DecisionShown said) {
        return new DraftShown(
                id,
                kind,
                now,
                text,
                editable,
                carries,
                language,
                intent,
                source,
                author,
                confidence,
                sureness,
                alike,
                checks,
                evidence,
                reason,
                costMicros,
                model,
                took,
                answers,
                expiresAt,
                null,
                said,
                createdAt);
    }

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return state + " draft " + id;
    }

    /// Whether there is anything that could go out.
    public boolean saysSomething() {
        return !text.isBlank() || carries != null;
    }
}
