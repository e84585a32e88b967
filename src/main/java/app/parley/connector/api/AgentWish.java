package app.parley.connector.api;

import app.parley.approval.AgentSettings;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a caller wishes an agent to be like; what is left out stays as it is.
///
/// @param intents levels by intent; one without a level follows the agent's own from now on
record AgentWish(Fields fields, Map<String, Optional<Autonomy>> intents) {
    private static final BigDecimal MOST_DOLLARS = BigDecimal.valueOf(1_000_000);

    static AgentWish of(Fields fields) {
        return new AgentWish(
                fields, fields.object("intents").map(AgentWish::levels).orElse(Map.of()));
    }

    private static Map<String, Optional<Autonomy>> levels(Fields fields) {
        var levels = new HashMap<String, Optional<Autonomy>>();
        for (var name : fields.names()) {
            if (!Intents.names().contains(name)) {
                throw Problem.UNPROCESSABLE.because(
                        "\"intents\" names an intent that is not in the catalogue: " + Intents.names() + ".");
            }
            var level = fields.oneOf(Autonomy.class, name);
            var ceiling = Intents.ceiling(Intents.of(name));
            if (level.isPresent() && level.get().compareTo(ceiling) > 0) {
                throw fields.refused(name, "never goes beyond " + ceiling.word());
            }
            levels.put(name, level);
        }
        return levels;
    }

    AgentSettings applyTo(AgentSettings agent) {
        var levels = new HashMap<>(agent.intents());
        intents.forEach(
                (intent, level) -> level.ifPresentOrElse(set -> levels.put(intent, set), () -> levels.remove(intent)));
        return new AgentSettings(
                agent.id(),
                agent.name(),
                agent.type(),
                fields.flag("is_active").orElse(agent.active()),
                fields.oneOf(Autonomy.class, "autonomy").orElse(agent.autonomy()),
                levels,
                fields.flag("hold_first_contact").orElse(agent.holdFirstContact()),
                fields.flag("tell_on_hand_over").orElse(agent.tellOnHandOver()),
                fields.has("daily_cap")
                        ? fields.whole("daily_cap", 0, Integer.MAX_VALUE).orElse(null)
                        : agent.dailyCap(),
                fields.has("daily_budget")
                        ? fields.number("daily_budget").map(this::micros).orElse(null)
                        : agent.dailyBudgetMicros());
    }

    private long micros(BigDecimal dollars) {
        if (dollars.signum() < 0 || dollars.compareTo(MOST_DOLLARS) > 0) {
            throw fields.refused("daily_budget", "is an amount in US dollars from 0 to " + MOST_DOLLARS);
        }
        return Dollars.micros(dollars);
    }
}
