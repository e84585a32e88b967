package app.parley.contact;

import java.util.List;
import java.util.Optional;

/// What an operator or the API wishes to change; an empty component stays as it is.
public record ContactChange(
        Optional<String> name,
        Optional<String> language,
        Optional<List<String>> tags,
        Optional<String> notes,
        Optional<Boolean> blocked) {

    public static ContactChange none() {
        return new ContactChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Contact applyTo(Contact contact) {
        return new Contact(
                contact.id(),
                name.orElse(contact.name()),
                contact.phone(),
                contact.userId(),
                contact.username(),
                language.orElse(contact.language()),
                tags.orElse(contact.tags()),
                notes.orElse(contact.notes()),
                blocked.orElse(contact.blocked()),
                contact.consents(),
                contact.mergedInto(),
                contact.createdAt());
    }
}
