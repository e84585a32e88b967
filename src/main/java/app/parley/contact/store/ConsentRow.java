package app.parley.contact.store;

import app.parley.contact.Consent;
import app.parley.contact.ContactId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `consents`.
@Entity
@Table(name = "consents")
@IdClass(ConsentRow.Key.class)
class ConsentRow {
    @Id
    @Column(name = "contact_id")
    UUID contactId;

    @Id
    String purpose;

    String state;
    String source;

    @Nullable
    String proof;

    @Column(name = "entered_by")
    @Nullable
    String enteredBy;

    @Column(name = "stated_at")
    Instant statedAt;

    static ConsentRow of(ContactId contact, String purpose, Consent consent) {
        var row = new ConsentRow();
        row.contactId = contact.value();
        row.purpose = purpose;
        row.state = consent.state();
        row.source = consent.source();
        row.proof = consent.proof();
        row.enteredBy = consent.by();
        row.statedAt = consent.at();
        return row;
    }

    Consent consent() {
        return new Consent(state.equals("in"), source, proof, enteredBy, statedAt);
    }

    /// What makes a line one of a kind.
    record Key(UUID contactId, String purpose) implements Serializable {}
}
