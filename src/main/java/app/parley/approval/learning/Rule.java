package app.parley.approval.learning;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A habit that was seen again and again, and what a person decided about it.
///
/// @param seen in how many conversations
/// @param decidedBy the person; null while nobody has decided
public record Rule(
        RuleId id,
        Habit habit,
        State state,
        int seen,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant createdAt) {
    public enum State {
        SUGGESTED,
        /// Drafts are written so from then on.
        ACCEPTED,
        /// It is not suggested again.
        DECLINED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException for any other word
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    Rule seenIn(int conversations) {
        return new Rule(id, habit, state, conversations, decidedBy, decidedAt, createdAt);
    }

    Rule decided(State now, String person, Instant at) {
        return new Rule(id, habit, now, seen, person, at, createdAt);
    }

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return state.word() + " rule " + id;
    }
}
