package app.parley.desk.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far an agent may go.
///
/// @param agent as `conversation`
/// @param level for every subject that has no level of its own
/// @param dailyCap most answers a day that go out alone; null for no limit
/// @param dailyBudgetMicros most millionths of a US dollar a day for the model; null for no limit
/// @param alwaysAsked subjects that wait for a person whatever the level; not heard when it is kept
public record AgentRules(
        String agent,
        Level level,
        boolean holdFirstContact,
        boolean tellOnHandOver,
        @Nullable Long dailyCap,
        @Nullable Long dailyBudgetMicros,
        List<String> alwaysAsked) {
    public AgentRules {
        alwaysAsked = List.copyOf(alwaysAsked);
    }

    /// How far, least first.
    public enum Level {
        OFF,
        SHADOW,
        PROPOSE,
        COUNTDOWN,
        SEND
    }
}
