package app.parley.knowledge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `knowledge_gaps`.
@Entity
@Table(name = "knowledge_gaps")
class GapRow {
    @Id
    @Column(name = "message_id")
    UUID messageId;

    String question;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    @Column(name = "answered_by")
    @Nullable
    UUID answeredBy;
}
