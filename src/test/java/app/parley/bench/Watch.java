package app.parley.bench;

import app.parley.soak.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Reads the journal from where it was last time.
final class Watch implements AutoCloseable {
    private final Api api;
    private final Map<String, Instant> drafted = new HashMap<>();
    private long position;
    private long received;
    private Instant lastReceived = Instant.EPOCH;

    Watch(int port) {
        this.api = new Api(port);
    }

    void read() {
        api.each("/events", Long.toString(position), this::take);
    }

    private void take(JsonNode entry) {
        position = entry.path("position").asLong();
        var at = Instant.parse(entry.path("at").asText());
        switch (entry.path("type").asText()) {
            case "message.received" -> {
                received++;
                lastReceived = at;
            }
            case "draft.pending" -> drafted.putIfAbsent(entry.path("contact_id").asText(), at);
            default -> {} // not asked for
        }
    }

    long received() {
        return received;
    }

    Instant lastReceived() {
        return lastReceived;
    }

    /// When each contact's first draft was there.
    Map<String, Instant> drafted() {
        return drafted;
    }

    /// Waits until so many messages are read.
    ///
    /// @return whether they were within that time
    boolean received(long wanted, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        for (read(); received < wanted; read()) {
            if (System.nanoTime() > end) {
                return false;
            }
            app.parley.soak.Patience.pause(Duration.ofMillis(500));
        }
        return true;
    }

    @Override
    public void close() {
        api.close();
    }
}
