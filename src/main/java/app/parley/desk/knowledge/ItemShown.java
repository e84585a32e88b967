package app.parley.desk.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item with all its words.
///
/// @param changedAt when somebody last changed or confirmed it
/// @param usedAt when an answer that rests on it last went out; null if none has
/// @param uses how many such answers there were
/// @param staleness null if nothing gives cause to doubt
public record ItemShown(
        UUID id,
        ItemWords words,
        Instant changedAt,
        @Nullable Instant usedAt,
        long uses,
        @Nullable Staleness staleness) {}
