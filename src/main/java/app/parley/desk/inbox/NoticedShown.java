package app.parley.desk.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the trigger agent noticed.
///
/// @param message where it stands
/// @param kind as `opportunity`
/// @param stage as `purchase`, where that is what was noticed; null for all else
/// @param confidence 0 to 1
/// @param words of the message; null if they are no longer there
public record NoticedShown(
        UUID message,
        String kind,
        @Nullable String stage,
        double confidence,
        @Nullable String words,
        Instant at) {}
