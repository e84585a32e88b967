package app.parley.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// How many messages a second may leave each number of ours: the generic cell rate algorithm, in memory.
final class NumberRate {
    private final Map<String, Instant> next = new HashMap<>();
    private final ToIntFunction<String> perSecond;

    /// @param perSecond messages a second of a number, with bursts of up to a tenth of a second's worth
    NumberRate(ToIntFunction<String> perSecond) {
        this.perSecond = perSecond;
    }

    /// Takes a place, or says how long there is none.
    synchronized Duration take(String phoneNumberId, Instant now) {
        int rate = Math.max(1, perSecond.applyAsInt(phoneNumberId));
        var interval = Duration.ofSeconds(1).dividedBy(rate);
        var tolerance = interval.multipliedBy(Math.max(0, rate / 10 - 1));
        var arrival = next.getOrDefault(phoneNumberId, Instant.EPOCH);
        var early = Duration.between(now, arrival).minus(tolerance);
        if (early.isPositive()) {
            return early;
        }
        next.put(phoneNumberId, (arrival.isAfter(now) ? arrival : now).plus(interval));
        return Duration.ZERO;
    }
}
