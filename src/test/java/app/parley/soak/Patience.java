package app.parley.soak;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what another process does: there is nothing to be woken by, so one has to look again.
public final class Patience {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Patience() {}

    /// @throws AssertionError if it does not come true in time
    public static void until(String what, Duration longest, BooleanSupplier come) {
        long end = System.nanoTime() + longest.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + longest.toSeconds() + " s for " + what);
            }
            pause(LOOK_AGAIN);
        }
    }

    public static void pause(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
