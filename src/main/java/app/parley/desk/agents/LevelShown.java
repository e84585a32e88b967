package app.parley.desk.agents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far an agent may go for one intent, and why.
///
/// @param level that counts
/// @param ceiling that nothing passes
/// @param person who confirmed or chose it; null where nobody did
/// @param since when; null where that is not known
/// @param thenDecisions decisions that had been measured then
/// @param thenBound of their share that was right, 0 to 1
/// @param decisions of people that count now
/// @param right of these: sent as written, or all but so
/// @param bound lower end of the interval of that share, 0 to 1
/// @param need what is missing for the next step
/// @param missing decisions or days, where these are missing
/// @param next the step it has earned; null if none
public record LevelShown(
        String intent,
        Level level,
        Level ceiling,
        Why why,
        @Nullable String person,
        @Nullable Instant since,
        int thenDecisions,
        double thenBound,
        int decisions,
        int right,
        double bound,
        Need need,
        long missing,
        @Nullable Level next) {

    /// How far, least first.
    public enum Level {
        OFF,
        SHADOW,
        PROPOSE,
        COUNTDOWN,
        SEND
    }

    /// Why it is so.
    public enum Why {
        /// Never more than this about such matters.
        CEILING,
        /// The agent's level for everything without one of its own.
        FOR_ALL,
        /// Set for this intent, and nobody knows by whom.
        SET,
        EARNED,
        BY_HAND,
        SEVERE,
        COMPLAINT,
        FALLING
    }

    /// What is missing for the next step.
    public enum Need {
        NOTHING,
        DECISIONS,
        SHARE,
        DAYS,
        /// A severe rejection is too recent.
        CALM,
        /// There is no further step.
        NO_STEP
    }
}
