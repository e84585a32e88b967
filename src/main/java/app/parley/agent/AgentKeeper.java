package app.parley.agent;

import app.parley.agent.memory.Memory;
import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import java.util.Map;

/// Keeps wanted turns and what agents remember by contact.
public final class AgentKeeper implements Keeper {
    private final TurnStore turns;
    private final AgentLog log;
    private final Memory memory;

    public AgentKeeper(TurnStore turns, AgentLog log, Memory memory) {
        this.turns = turns;
        this.log = log;
        this.memory = memory;
    }

    /// What was wanted in one half of the conversation is wanted anew when the next message comes.
    @Override
    public void move(ContactId of, ContactId from, ContactId into) {
        turns.erase(from);
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        return Map.of(
                "memory",
                memory.of(contact).stream()
                        .map(fact -> Map.of(
                                "kind", fact.kind().word(),
                                "text", fact.text(),
                                "at", fact.at().toString(),
                                "confidence", fact.confidence()))
                        .toList());
    }

    @Override
    public void erase(ContactId contact) {
        turns.erase(contact);
        log.erase(contact);
    }
}
