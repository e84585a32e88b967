package app.parley.approval;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far an agent may go for an intent since then, and why.
///
/// @param person who confirmed or chose it; null where it was taken away
/// @param decisions that had been measured then
/// @param bound of their share that was right
public record LevelChange(
        AgentType agent,
        Intent intent,
        Autonomy level,
        Cause cause,
        @Nullable String person,
        int decisions,
        double bound,
        Instant at) {

    /// Why.
    public enum Cause {
        /// Measured, and confirmed by a person.
        EARNED,
        /// A person chose it.
        BY_HAND,
        /// A severe rejection took it away.
        SEVERE,
        /// A customer complained of what had gone out alone.
        COMPLAINT,
        /// Too many were edited or rejected.
        FALLING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException for any other word
        public static Cause of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// Whether what was measured before no longer counts.
        boolean isLoss() {
            return this == SEVERE || this == COMPLAINT || this == FALLING;
        }
    }
}
