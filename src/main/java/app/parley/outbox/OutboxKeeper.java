package app.parley.outbox;

import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import java.util.Map;

/// Keeps promised messages by contact.
public final class OutboxKeeper implements Keeper {
    private final OutboxStore store;

    public OutboxKeeper(OutboxStore store) {
        this.store = store;
    }

    @Override
    public void move(ContactId of, ContactId from, ContactId into) {
        store.follow(of, into);
    }

    /// What was promised stands among the messages already.
    @Override
    public Map<String, Object> export(ContactId contact) {
        return Map.of();
    }

    @Override
    public void erase(ContactId contact) {
        store.erase(contact);
    }
}
