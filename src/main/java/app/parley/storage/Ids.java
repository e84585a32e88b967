package app.parley.storage;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Makes ids that sort by the time they were made (UUIDv7, RFC 9562).
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
