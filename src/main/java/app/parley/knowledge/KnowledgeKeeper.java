package app.parley.knowledge;

import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.ContactStore;
import app.parley.contact.Keeper;
import app.parley.contact.PhoneBookEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps what was read in a contact's old chats. A chat tells a name or a number only, so whoever bears the same name
/// is taken for the same.
public final class KnowledgeKeeper implements Keeper {
    private final SuggestionStore suggestions;
    private final ContactStore contacts;

    public KnowledgeKeeper(SuggestionStore suggestions, ContactStore contacts) {
        this.suggestions = suggestions;
        this.contacts = contacts;
    }

    /// A merged contact keeps its names, and so its suggestions.
    @Override
    public void move(ContactId of, ContactId from, ContactId into) {}

    @Override
    public Map<String, Object> export(ContactId contact) {
        var asked = asked(contact).stream()
                .map(each -> Map.<String, Object>of(
                        "question",
                        each.question(),
                        "answer",
                        each.answer(),
                        "asked_on",
                        each.askedOn().toString()))
                .toList();
        return asked.isEmpty() ? Map.of() : Map.of("suggested_answers", asked);
    }

    /// What a person accepted is the business's own word by then, and stays.
    @Override
    public void erase(ContactId contact) {
        asked(contact).forEach(each -> suggestions.remove(each.id()));
    }

    private List<Suggestion> asked(ContactId id) {
        var askers = contacts.find(id).map(this::askers).orElse(Set.of());
        return askers.isEmpty() ? List.of() : suggestions.askedBy(askers);
    }

    private Set<Asker> askers(Contact contact) {
        var phone = contact.phone();
        var book = phone == null
                ? null
                : contacts.book(phone).map(PhoneBookEntry::name).orElse(null);
        return Stream.of(contact.name(), contact.username(), phone, book)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(Asker::called)
                .collect(Collectors.toSet());
    }
}
