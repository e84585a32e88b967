package app.parley.connector.model;

import java.io.InterruptedIOException;
import java.time.Duration;

/// The moment by which an answer must be there, on the machine's steady clock.
record Deadline(long startedAt, Duration allowed) {
    private static final Duration LONGEST = Duration.ofHours(1);

    static Deadline in(Duration allowed) {
        return new Deadline(System.nanoTime(), allowed.compareTo(LONGEST) > 0 ? LONGEST : allowed);
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /// What is left; not positive once it is over.
    Duration left() {
        return allowed.minus(took());
    }

    /// What is left in whole milliseconds, at least one, for clients that take 0 as "for ever".
    int leftMillis() throws InterruptedIOException {
        var left = left();
        if (!left.isPositive()) {
            throw new InterruptedIOException("the time is over");
        }
        return (int) Math.max(1, left.toMillis());
    }
}
