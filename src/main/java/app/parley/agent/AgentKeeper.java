package app.parley.agent;

import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import java.util.Map;

/// Keeps wanted turns and what agents remember by contact.
public final class AgentKeeper implements Keeper {
    private final TurnStore turns;
    private final AgentLog log;

    public AgentKeeper(TurnStore turns, AgentLog log) {
        this.turns = turns;
        this.log = log;
    }

    /// What was wanted in one half of the conversation is wanted anew when the next message comes.
    @Override
    public void move(ContactId of, ContactId from, ContactId into) {
        turns.erase(from);
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        return Map.of();
    }

    @Override
    public void erase(ContactId contact) {
        turns.erase(contact);
        log.erase(contact);
    }
}
