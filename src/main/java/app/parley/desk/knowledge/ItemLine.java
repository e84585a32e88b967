package app.parley.desk.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item in the list.
///
/// @param heading the question, the product's name, or the title
/// @param words the beginning of the answer, description or text; "" if there is none
/// @param price as `49.00`; null if there is none
/// @param changedAt when somebody last changed or confirmed it
/// @param usedAt when an answer that rests on it last went out; null if none has
/// @param staleness null if nothing gives cause to doubt
public record ItemLine(
        UUID id,
        ItemKind kind,
        String heading,
        String words,
        @Nullable String price,
        @Nullable String currency,
        @Nullable Long stock,
        Instant changedAt,
        @Nullable Instant usedAt,
        long uses,
        @Nullable Staleness staleness) {}
