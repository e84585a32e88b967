package app.parley.connector.ingest;

import java.time.Instant;

/// A webhook's body as it came.
public record RawDelivery(long position, Instant receivedAt, byte[] body) {
    @Override
    public String toString() {
        return "delivery " + position;
    }
}
