package app.parley.connector.whatsapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The webhooks recorded for tests, by name.
final class Payloads {
    static final Instant RECEIVED = Instant.ofEpochSecond(1_790_000_200);

    private Payloads() {}

    static byte[] bytes(String name) {
        try (var file = Payloads.class.getResourceAsStream(name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Event> events(String name) {
        try {
            return new WebhookCodec().read(bytes(name), RECEIVED).events();
        } catch (MalformedDelivery e) {
            throw new AssertionError(e);
        }
    }

    static <E extends Event> E only(Class<E> kind, String name) {
        List<Event> events = events(name);
        if (events.size() != 1) throw new AssertionError(name + " has " + events.size() + " events");
        return kind.cast(events.getFirst());
    }

    static WebhookMessage inbound(String name) {
        return only(Event.Inbound.class, name).message();
    }
}
