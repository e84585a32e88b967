package app.parley.knowledge.store;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.Variant;
import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `knowledge_documents`.
@Entity
@Table(name = "knowledge_documents")
class KnowledgeDocumentRow {
    @Id
    UUID id;

    String kind;

    @Nullable
    String question;

    @Nullable
    String answer;

    @Nullable
    String name;

    @Column(precision = 19, scale = 4)
    @Nullable
    BigDecimal price;

    @Nullable
    String currency;

    @Nullable
    Integer stock;

    @Nullable
    String link;

    @Nullable
    String title;

    @Nullable
    String text;

    @Nullable
    String picture;

    /// A list in JSON; null for an empty one.
    @Nullable
    String variants;

    @Nullable
    String origin;

    @Column(name = "changed_at")
    Instant changedAt;

    /// No part of the item: it stays when the item changes.
    @Column(name = "used_at", insertable = false, updatable = false)
    @Nullable
    Instant usedAt;

    /// As [#usedAt].
    @Column(insertable = false, updatable = false)
    long uses;

    static KnowledgeDocumentRow of(Known known) {
        var item = known.item();
        var row = new KnowledgeDocumentRow();
        row.id = known.id().value();
        row.kind = item.kind().word();
        row.question = item.question();
        row.answer = item.answer();
        row.name = item.name();
        row.price = item.price();
        row.currency = item.currency();
        row.stock = item.stock();
        row.link = item.link();
        row.title = item.title();
        row.text = item.text();
        row.picture = item.picture();
        row.variants = item.variants().isEmpty() ? null : Json.text(item.variants());
        row.origin = item.origin();
        row.changedAt = known.changedAt();
        return row;
    }

    Known known() {
        List<Variant> ways = variants == null ? List.of() : Json.read(variants, new TypeReference<>() {});
        var item = new KnowledgeItem(
                Kind.of(kind),
                question,
                answer,
                name,
                price,
                currency,
                stock,
                link,
                title,
                text,
                picture,
                ways,
                origin);
        return new Known(new KnowledgeId(id), item, changedAt);
    }
}
