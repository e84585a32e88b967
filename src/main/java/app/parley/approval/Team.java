package app.parley.approval;

import app.parley.settings.Choices;
import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// The five agents, how far each may go, and the one key that stops them all.
public final class Team {
    private final TeamStore store;
    private final Choices choices;
    private final Transactions transactions;
    private final Journal journal;
    private final Changes<AgentType> changes;
    private final Map<AgentType, AgentSettings> known = new EnumMap<>(AgentType.class);

    /// Makes the agents of a new workspace: everything is proposed, nothing goes alone.
    public Team(TeamStore store, Choices choices, Transactions transactions, Journal journal, InstantSource clock) {
        this.store = store;
        this.choices = choices;
        this.transactions = transactions;
        this.journal = journal;
        this.changes = new Changes<>(transactions);
        transactions.run(() -> {
            for (var type : AgentType.values()) {
                if (store.find(type).isEmpty()) {
                    store.insert(newcomer(type), clock.instant());
                }
            }
            store.all().forEach(agent -> known.put(agent.type(), agent));
        });
    }

    private static AgentSettings newcomer(AgentType type) {
        return new AgentSettings(
                Ids.next(), type.word(), type, true, Autonomy.PROPOSE, Map.of(), true, false, null, null);
    }

    public List<AgentSettings> all() {
        synchronized (known) {
            return List.copyOf(known.values());
        }
    }

    public AgentSettings agent(AgentType type) {
        synchronized (known) {
            return Objects.requireNonNull(known.get(type));
        }
    }

    /// Changes an agent; what it says of id and type is not heard.
    public AgentSettings change(AgentType type, UnaryOperator<AgentSettings> change) {
        return transactions.in(() -> {
            var changed = change.apply(store.find(type).orElseThrow());
            store.update(changed);
            transactions.afterCommit(() -> remember(changed));
            changes.announce(type);
            return changed;
        });
    }

    private void remember(AgentSettings agent) {
        synchronized (known) {
            known.put(agent.type(), agent);
        }
    }

    /// Switches one agent on or off.
    public void work(AgentType type, boolean active, String person) {
        transactions.run(() -> {
            change(type, agent -> agent.working(active));
            journal.append(new JournalEntry(
                    "agent.switched", person, null, null, Map.of("agent", type.word(), "active", active)));
        });
    }

    public boolean stopped() {
        return choices.now().agentsStopped();
    }

    /// Stops every agent: none works, and nothing of theirs goes out alone.
    public void stop(String person) {
        set(true, "agents.stopped", person);
    }

    public void resume(String person) {
        set(false, "agents.resumed", person);
    }

    private void set(boolean stopped, String entry, String person) {
        transactions.run(() -> {
            choices.change(settings -> settings.withAgentsStopped(stopped));
            journal.append(new JournalEntry(entry, person, null, null, Map.of()));
            changes.announce(AgentType.CONVERSATION);
        });
    }

    public Changes<AgentType> changes() {
        return changes;
    }
}
