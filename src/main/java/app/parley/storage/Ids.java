package app.parley.storage;

import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Makes ids that sort by the time they were made (UUIDv7, RFC 9562).
public final class Ids {
    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /// Sorts before every id made then or later, and after all that were made earlier.
    public static UUID first(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | VERSION, VARIANT);
    }
}
