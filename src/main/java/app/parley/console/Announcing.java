package app.parley.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Decides when the system tells that something waits: when more does than before, the person is not looking, and it
/// has not just been told.
final class Announcing {
    private static final Duration PEACE = Duration.ofSeconds(30);
    private final InstantSource clock;
    private long known = -1;
    private Instant told = Instant.MIN;

    Announcing(InstantSource clock) {
        this.clock = clock;
    }

    /// @param looking the window has the focus
    boolean worthTelling(long waiting, boolean looking) {
        boolean more = known >= 0 && waiting > known;
        known = waiting;
        if (!more || looking || clock.instant().isBefore(told.plus(PEACE))) {
            return false;
        }
        told = clock.instant();
        return true;
    }
}
