package app.parley.desk.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the trigger agent noticed.
///
/// @param message where it stands
/// @param kind as `opportunity`
/// @param confidence 0 to 1
/// @param words of the message; null if they are no longer there
public record NoticedShown(
        UUID message,
        String kind,
        double confidence,
        @Nullable String words,
        Instant at) {}
