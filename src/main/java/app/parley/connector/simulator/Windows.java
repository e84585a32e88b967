package app.parley.connector.simulator;

import java.time.Duration;
import java.time.Instant;

/// Free text may be sent within a day of somebody's last message.
final class Windows {

    private static final Duration OPEN = Duration.ofHours(24);
    private static final int PEOPLE = 10_000;

    private final Recent<Instant> lastWords = new Recent<>(PEOPLE);

    void wrote(Person person, Instant at) {
        lastWords.put(person.userId(), at);
    }

    boolean open(Person person, Instant now) {
        var last = lastWords.get(person.userId());
        return last != null && now.isBefore(last.plus(OPEN));
    }
}
