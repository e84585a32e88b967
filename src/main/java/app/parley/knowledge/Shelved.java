package app.parley.knowledge;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item as it stands in a list.
///
/// @param heading the question, the product's name, or the title
/// @param words the beginning of the answer, description or text; "" if there is none
/// @param usedAt when an answer that rests on it last went out; null if none has
/// @param uses how many such answers there were
public record Shelved(
        KnowledgeId id,
        Kind kind,
        String heading,
        String words,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Integer stock,
        Instant changedAt,
        @Nullable Instant usedAt,
        long uses) {}
