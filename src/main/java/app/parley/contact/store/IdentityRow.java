package app.parley.contact.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/// One line of the table `contact_identities`.
@Entity
@Table(name = "contact_identities")
@IdClass(IdentityRow.Key.class)
class IdentityRow {
    @Id
    String kind;

    @Id
    String identity;

    @Column(name = "contact_id")
    UUID contactId;

    /// What makes a line one of a kind.
    record Key(String kind, String identity) implements Serializable {}
}
