package app.parley.contact;

import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps who a contact is. What is kept under the contact itself goes last, with the contact.
public final class ContactKeeper implements Keeper {
    private final ContactStore store;

    public ContactKeeper(ContactStore store) {
        this.store = store;
    }

    @Override
    public void move(ContactId of, ContactId from, ContactId into) {}

    @Override
    public Map<String, Object> export(ContactId contact) {
        return store.find(contact)
                .map(found -> Map.<String, Object>of("contact", plain(found)))
                .orElse(Map.of());
    }

    private static Map<String, Object> plain(Contact contact) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("name", contact.shownName());
        plain.put("phone", contact.phone() == null ? "" : contact.phone());
        plain.put("user_id", contact.userId() == null ? "" : contact.userId());
        plain.put("username", contact.username() == null ? "" : contact.username());
        plain.put("language", contact.language() == null ? "" : contact.language());
        plain.put("tags", contact.tags());
        plain.put("notes", contact.notes() == null ? "" : contact.notes());
        contact.consents()
                .forEach((purpose, consent) -> plain.put(
                        "consent " + purpose,
                        Map.of(
                                "state",
                                consent.state(),
                                "source",
                                consent.source(),
                                "proof",
                                consent.proof() == null ? "" : consent.proof(),
                                "at",
                                consent.at().toString())));
        plain.put("created_at", contact.createdAt().toString());
        return plain;
    }

    @Override
    public void erase(ContactId contact) {}
}
