package app.parley.outbox;

import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import app.parley.outbox.standing.StandingStore;
import java.util.Map;

/// Keeps promised messages by contact.
public final class OutboxKeeper implements Keeper {
    private final OutboxStore store;
    private final StandingStore standings;

    public OutboxKeeper(OutboxStore store, StandingStore standings) {
        this.store = store;
        this.standings = standings;
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
        standings.forget(contact);
    }
}
