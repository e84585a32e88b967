package app.parley.approval.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `approvals`.
@Entity
@Table(name = "approvals")
class DecisionRow {
    @Id
    UUID id;

    @Column(name = "draft_id")
    UUID draftId;

    String person;
    String decision;

    @Nullable
    String text;

    boolean slight;

    @Nullable
    String reason;

    @Nullable
    String note;

    @Column(name = "decided_at")
    Instant decidedAt;
}
