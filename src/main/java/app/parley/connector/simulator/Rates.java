package app.parley.connector.simulator;

import java.time.Instant;

/// WhatsApp's pace: 80 messages a second from a number; to one person a burst of 45, then one every six seconds.
final class Rates {

    private static final int PEOPLE = 10_000;

    private final TokenBucket number;
    private final Recent<TokenBucket> pairs = new Recent<>(PEOPLE);

    Rates(Instant now) {
        number = new TokenBucket(80, 80, now);
    }

    synchronized void take(Person person, Instant now) throws GraphRefusal {
        if (!number.take(now)) {
            throw GraphRefusal.of(130429, "Cloud API message throughput has been reached.");
        }
        var pair = pairs.get(person.userId());
        if (pair == null) {
            pair = new TokenBucket(45, 1 / 6.0, now);
        }
        pairs.put(person.userId(), pair);
        if (!pair.take(now)) {
            throw GraphRefusal.of(
                    131056,
                    "Too many messages sent from the sender phone number to the same recipient phone number in a short"
                            + " period of time.");
        }
    }
}
