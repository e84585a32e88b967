package app.parley.outbox.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/// One line of the table `recipient_pace`.
@Entity
@Table(name = "recipient_pace")
@IdClass(PaceRow.Key.class)
class PaceRow {
    @Id
    @Column(name = "phone_number_id")
    String phoneNumberId;

    @Id
    String recipient;

    @Column(name = "paid_until")
    Instant paidUntil;

    /// What makes a line one of a kind.
    record Key(String phoneNumberId, String recipient) implements Serializable {}
}
