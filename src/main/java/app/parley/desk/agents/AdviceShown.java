package app.parley.desk.agents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an agent proposes to the people who work here. It names no customer.
///
/// @param week the Monday of the week it is about
/// @param person who decided; null while nobody has
public record AdviceShown(
        UUID id,
        Kind kind,
        LocalDate week,
        List<Point> points,
        State state,
        Instant madeAt,
        @Nullable String person,
        @Nullable Instant decidedAt) {
    public AdviceShown {
        points = List.copyOf(points);
    }

    /// What it is about.
    public enum Kind {
        WEEK,
        WIN_BACK,
        FOLLOW_UP;

        /// Whether it is a plan for certain customers.
        public boolean isPlan() {
            return this != WEEK;
        }
    }

    /// What people made of it.
    public enum State {
        OPEN,
        TAKEN,
        DISMISSED
    }

    /// How a figure stands to that of the week before.
    public enum Change {
        MORE,
        LESS,
        /// As chance has it, or nobody can tell.
        NONE
    }

    /// One thing it says.
    ///
    /// @param what which, as `first_answer_median`
    /// @param name of what exactly, where there are several
    /// @param numbers in the order that `what` gives them
    public record Point(String what, @Nullable String name, Change change, List<Double> numbers) {
        public Point {
            numbers = List.copyOf(numbers);
        }
    }

    /// Somebody whom a plan is for.
    ///
    /// @param name or else their number; "" where neither is known
    public record Member(UUID contact, String name) {
        /// Shows nobody, for logs.
        @Override
        public String toString() {
            return "member " + contact;
        }
    }
}
