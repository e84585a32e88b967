package app.parley.approval;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How one of the five agents works here.
///
/// @param autonomy how far it may go alone, for every intent without a level of its own
/// @param intents levels by intent
/// @param holdFirstContact the first answer to somebody new is held for a person
/// @param tellOnHandOver on a hand-over the customer is told that a person will answer
/// @param dailyCap most answers that go out alone a day; null for no limit
/// @param dailyBudgetMicros most millionths of a US dollar for the model a day; null for no limit
public record AgentSettings(
        UUID id,
        String name,
        AgentType type,
        boolean active,
        Autonomy autonomy,
        Map<String, Autonomy> intents,
        boolean holdFirstContact,
        boolean tellOnHandOver,
        @Nullable Integer dailyCap,
        @Nullable Long dailyBudgetMicros) {
    public AgentSettings {
        intents = Map.copyOf(intents);
        if (dailyCap != null && dailyCap < 0 || dailyBudgetMicros != null && dailyBudgetMicros < 0) {
            throw new IllegalArgumentException("a daily cap is not negative");
        }
    }

    /// The same with a level of its own for an intent.
    AgentSettings withLevel(Intent intent, Autonomy level) {
        var levels = new HashMap<>(intents);
        levels.put(intent.name(), level);
        return new AgentSettings(
                id,
                name,
                type,
                active,
                autonomy,
                levels,
                holdFirstContact,
                tellOnHandOver,
                dailyCap,
                dailyBudgetMicros);
    }

    /// The same, working or not.
    public AgentSettings working(boolean works) {
        return new AgentSettings(
                id,
                name,
                type,
                works,
                autonomy,
                intents,
                holdFirstContact,
                tellOnHandOver,
                dailyCap,
                dailyBudgetMicros);
    }

    /// The level for an intent, never above its ceiling.
    public Autonomy level(Intent intent) {
        return intents.getOrDefault(intent.name(), autonomy).atMost(Intents.ceiling(intent));
    }
}
