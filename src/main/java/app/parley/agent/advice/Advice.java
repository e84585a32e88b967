package app.parley.agent.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an agent proposes to the people who work here, and what they made of it. It names no customer.
///
/// @param week the Monday of the week it is about: last week's for what was, this week's for what may be done
/// @param decidedBy the person; null while nobody has decided
public record Advice(
        AdviceId id,
        AdviceKind kind,
        LocalDate week,
        List<Point> points,
        State state,
        Instant madeAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    public Advice {
        points = List.copyOf(points);
    }

    /// What people made of it.
    public enum State {
        OPEN,
        /// Somebody found it good.
        TAKEN,
        DISMISSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException for any other word
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    Advice decided(State now, String person, Instant at) {
        return new Advice(id, kind, week, points, now, madeAt, person, at);
    }
}
