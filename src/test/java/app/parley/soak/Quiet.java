package app.parley.soak;

import java.time.Duration;

/// Whether the engine has come to rest: no turn is wanted, and the journal has not grown for a while.
final class Quiet {
    private static final Duration WHILE = Duration.ofSeconds(3);
    private final Api api;
    private long position;
    private int received;
    private long since = System.nanoTime();

    Quiet(Api api) {
        this.api = api;
    }

    boolean settled() {
        long before = position;
        api.each("/events", Long.toString(position), entry -> {
            position = entry.path("position").asLong();
            received += entry.path("type").asText().equals("message.received") ? 1 : 0;
        });
        if (position != before || api.metric("parley_turns_wanted") != 0) {
            since = System.nanoTime();
        }
        return System.nanoTime() - since > WHILE.toNanos();
    }

    /// How many messages came in since the beginning.
    int received() {
        return received;
    }
}
