package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Team;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Whether an agent may ask a model now.
final class Clearance {
    private final Team team;
    private final AgentLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    Clearance(Team team, AgentLog log, Transactions transactions, InstantSource clock) {
        this.team = team;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Why it may not, as the end of a sentence; nothing if it may.
    Optional<String> hindrance(AgentType agent) {
        var settings = team.agent(agent);
        var name = "the " + agent.name().toLowerCase(Locale.ROOT) + " agent";
        if (team.stopped()) {
            return Optional.of("all agents are stopped");
        }
        if (!settings.active() || settings.autonomy() == Autonomy.OFF) {
            return Optional.of(name + " is switched off");
        }
        return transactions.in(() -> log.isSpent(settings, clock.instant()))
                ? Optional.of(name + " has used up its budget of today")
                : Optional.empty();
    }
}
