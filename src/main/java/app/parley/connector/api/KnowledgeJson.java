package app.parley.connector.api;

import app.parley.knowledge.Known;
import app.parley.knowledge.Passage;
import app.parley.knowledge.Variant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the business knows, as callers see it.
record KnowledgeJson(
        UUID id,
        String kind,
        @Nullable String question,
        @Nullable String answer,
        @Nullable String name,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Integer stock,
        @Nullable String link,
        @Nullable String title,
        @Nullable String text,
        @Nullable String picture,
        List<Variant> variants,
        @Nullable String origin,
        Instant changedAt) {

    /// A passage that bears on a question.
    record Hit(UUID id, String kind, String quote, String source, double score) {
        static Hit of(Passage passage) {
            return new Hit(
                    passage.id().value(), passage.kind().word(), passage.quote(), passage.source(), passage.score());
        }
    }

    static KnowledgeJson of(Known known) {
        var item = known.item();
        return new KnowledgeJson(
                known.id().value(),
                item.kind().word(),
                item.question(),
                item.answer(),
                item.name(),
                item.price(),
                item.currency(),
                item.stock(),
                item.link(),
                item.title(),
                item.text(),
                item.picture(),
                item.variants(),
                item.origin(),
                known.changedAt());
    }
}
