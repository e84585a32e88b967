package app.parley.connector.api;

import app.parley.approval.Acceptance;
import app.parley.approval.AgentSettings;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One of the five agents as callers see it.
///
/// @param dailyBudget in US dollars
record AgentJson(
        String type,
        boolean isActive,
        String autonomy,
        Map<String, String> intents,
        Map<String, String> ceilings,
        boolean holdFirstContact,
        boolean tellOnHandOver,
        @Nullable Integer dailyCap,
        @Nullable BigDecimal dailyBudget,
        Performance performance) {

    /// How its drafts have fared.
    ///
    /// @param acceptance the share that went out unedited, 0 to 1; null before anything was decided
    /// @param spentToday US dollars for the model within the last 24 hours
    record Performance(
            long decided,
            long unedited,
            long edited,
            long rejected,
            long sentAlone,
            @Nullable Double acceptance,
            @Nullable BigDecimal spentToday) {}

    static AgentJson of(AgentSettings agent, Acceptance fared, long spentMicros) {
        return new AgentJson(
                agent.type().word(),
                agent.active(),
                agent.autonomy().word(),
                words(agent.intents()),
                words(Intents.ceilings()),
                agent.holdFirstContact(),
                agent.tellOnHandOver(),
                agent.dailyCap(),
                Dollars.of(agent.dailyBudgetMicros()),
                new Performance(
                        fared.decided(),
                        fared.unedited(),
                        fared.edited(),
                        fared.rejected(),
                        fared.alone(),
                        fared.decided() == 0 ? null : fared.share(),
                        Dollars.of(spentMicros)));
    }

    private static Map<String, String> words(Map<String, Autonomy> levels) {
        var words = new TreeMap<String, String>();
        levels.forEach((intent, level) -> words.put(intent, level.word()));
        return words;
    }
}
