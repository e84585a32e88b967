package app.parley.connector.simulator;

import java.time.Duration;
import java.time.Instant;

/// Lets a burst through and then a steady trickle.
final class TokenBucket {

    private final double capacity;
    private final double perSecond;
    private double tokens;
    private Instant at;

    TokenBucket(double capacity, double perSecond, Instant now) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        tokens = capacity;
        at = now;
    }

    boolean take(Instant now) {
        var seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
        tokens = Math.min(capacity, tokens + seconds * perSecond);
        at = now.isAfter(at) ? now : at;
        if (tokens < 1 - 1e-9) {
            return false;
        }
        tokens -= 1;
        return true;
    }
}
