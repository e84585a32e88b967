package app.parley.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How many messages a second may leave each number of ours: the generic cell rate algorithm, in memory.
final class NumberRate {
    private final Map<String, Instant> next = new HashMap<>();
    private final Duration interval;
    private final Duration tolerance;

    /// @param perSecond messages a second, with bursts of up to a tenth of a second's worth
    NumberRate(int perSecond) {
        this.interval = Duration.ofSeconds(1).dividedBy(perSecond);
        this.tolerance = interval.multipliedBy(Math.max(0, perSecond / 10 - 1));
    }

    /// Takes a place, or says how long there is none.
    synchronized Duration take(String phoneNumberId, Instant now) {
        var arrival = next.getOrDefault(phoneNumberId, Instant.EPOCH);
        var early = Duration.between(now, arrival).minus(tolerance);
        if (early.isPositive()) {
            return early;
        }
        next.put(phoneNumberId, (arrival.isAfter(now) ? arrival : now).plus(interval));
        return Duration.ZERO;
    }
}
