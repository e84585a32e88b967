package app.parley.knowledge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `knowledge_documents` with when it was used, which is no part of the item.
@Entity
@Table(name = "knowledge_documents")
class ShelvedRow {
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
    String title;

    @Nullable
    String text;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "used_at")
    @Nullable
    Instant usedAt;

    long uses;
}
