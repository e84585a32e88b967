package app.parley.settings.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether the business is open at an instant.
public sealed interface Openness {

    /// Nobody said when it is not.
    record Always() implements Openness {}

    /// @param until when it closes
    record Open(Instant until) implements Openness {}

    /// @param since when it closed; null if that is longer ago than anybody asks
    /// @param until when it opens; null if nobody said
    record Closed(@Nullable Instant since, @Nullable Instant until) implements Openness {

        /// The instant of its opening is still too late for whoever opens.
        boolean holds(Instant instant) {
            return (since == null || !instant.isBefore(since)) && (until == null || !instant.isAfter(until));
        }
    }
}
