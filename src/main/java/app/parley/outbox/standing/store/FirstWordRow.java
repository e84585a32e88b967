package app.parley.outbox.standing.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A row of `first_words`.
@Entity
@Table(name = "first_words")
class FirstWordRow {
    @Id
    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "said_at")
    Instant saidAt;
}
