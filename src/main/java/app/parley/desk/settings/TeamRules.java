package app.parley.desk.settings;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import app.parley.approval.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How far the agents may go that work today. What the gate never lets go alone stays so, whatever is chosen here.
final class TeamRules {
    private static final List<AgentType> WORKING = List.of(AgentType.CONVERSATION);
    private static final long MOST_A_DAY = 100_000;
    private static final long MOST_MICROS = 1_000_000_000_000L;
    private final Team team;

    TeamRules(Team team) {
        this.team = team;
    }

    List<AgentRules> all() {
        return WORKING.stream().map(type -> shown(team.agent(type))).toList();
    }

    private static AgentRules shown(AgentSettings agent) {
        return new AgentRules(
                agent.type().word(),
                agent.active() ? AgentRules.Level.valueOf(agent.autonomy().name()) : AgentRules.Level.OFF,
                agent.holdFirstContact(),
                agent.tellOnHandOver(),
                agent.dailyCap() == null ? null : agent.dailyCap().longValue(),
                agent.dailyBudgetMicros(),
                List.copyOf(new TreeSet<>(Intents.ceilings().keySet())));
    }

    Kept keep(AgentRules rules) {
        var type = WORKING.stream()
                .filter(known -> known.word().equals(rules.agent()))
                .findFirst();
        if (type.isEmpty()) {
            return Kept.of(List.of(new Kept.Flaw("agent", "There is no such agent.")));
        }
        var flaws = new ArrayList<Kept.Flaw>();
        if (isBeyond(rules.dailyCap(), MOST_A_DAY)) {
            flaws.add(new Kept.Flaw("dailyCap", "Choose between 0 and 100000 answers, or none for no limit."));
        }
        if (isBeyond(rules.dailyBudgetMicros(), MOST_MICROS)) {
            flaws.add(new Kept.Flaw("dailyBudgetMicros", "Choose an amount from 0 to 1000000, or none for no limit."));
        }
        if (flaws.isEmpty()) {
            team.change(type.get(), agent -> changed(agent, rules));
        }
        return Kept.of(flaws);
    }

    private static boolean isBeyond(@Nullable Long chosen, long most) {
        return chosen != null && (chosen < 0 || chosen > most);
    }

    private static AgentSettings changed(AgentSettings agent, AgentRules rules) {
        return new AgentSettings(
                agent.id(),
                agent.name(),
                agent.type(),
                rules.level() != AgentRules.Level.OFF,
                Autonomy.valueOf(rules.level().name()),
                agent.intents(),
                rules.holdFirstContact(),
                rules.tellOnHandOver(),
                rules.dailyCap() == null ? null : rules.dailyCap().intValue(),
                rules.dailyBudgetMicros());
    }
}
