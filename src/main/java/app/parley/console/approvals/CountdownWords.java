package app.parley.console.approvals;

import app.parley.console.kit.Look;
import java.time.Duration;
import java.time.Instant;

/// How long it is until something goes out alone, to the second when it is soon.
final class CountdownWords {
    private static final long MINUTE = 60;

    private CountdownWords() {}

    static String left(Look look, Instant goes) {
        long seconds = Math.max(0, Duration.between(look.times().now(), goes).toSeconds());
        return seconds > 2 * MINUTE ? look.times().left(goes) : look.text("approvals.seconds", seconds);
    }
}
