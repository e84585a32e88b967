package app.parley.contact.store;

import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.Sought;
import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the table `contacts`.
@Entity
@Table(name = "contacts")
class ContactRow {
    @Id
    UUID id;

    String name;
    String phone;

    @Column(name = "user_id")
    String userId;

    String username;
    String language;
    String tags;
    String notes;
    boolean blocked;

    /// Name, username and phone as they are searched.
    String sought;

    /// Written apart: the contact itself does not say who named it.
    @Column(name = "named_here", insertable = false, updatable = false)
    boolean namedHere;

    @Column(name = "merged_into")
    UUID mergedInto;

    @Column(name = "created_at")
    Instant createdAt;

    static ContactRow of(Contact contact) {
        var row = new ContactRow();
        row.id = contact.id().value();
        row.name = contact.name();
        row.phone = contact.phone();
        row.userId = contact.userId();
        row.username = contact.username();
        row.language = contact.language();
        row.tags = Json.text(contact.tags());
        row.notes = contact.notes();
        row.blocked = contact.blocked();
        row.sought = sought(contact);
        row.mergedInto =
                contact.mergedInto() == null ? null : contact.mergedInto().value();
        row.createdAt = contact.createdAt();
        return row;
    }

    private static String sought(Contact contact) {
        return Sought.of(Stream.of(contact.name(), contact.username(), contact.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    Contact contact(Map<String, Consent> consents) {
        return new Contact(
                new ContactId(id),
                name,
                phone,
                userId,
                username,
                language,
                tags.equals("[]") ? List.of() : Json.read(tags, new TypeReference<List<String>>() {}),
                notes,
                blocked,
                consents,
                mergedInto == null ? null : new ContactId(mergedInto),
                createdAt);
    }
}
