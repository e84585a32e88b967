package app.parley.agent.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `findings`.
@Entity
@Table(name = "findings")
class FindingRow {
    @EmbeddedId
    Key key;

    double confidence;

    @Column(name = "found_at")
    Instant foundAt;

    @Nullable
    String stage;

    @Embeddable
    record Key(@Column(name = "message_id") UUID messageId, String kind) {}
}
