package app.parley.connector.api;

import app.parley.approval.AgentSettings;
import app.parley.approval.Tally;
import java.util.Map;
import java.util.TreeMap;

/// What became of an agent's work in a time, and how far it may go.
///
/// @param sentUnedited of its drafts, those that went out as written
/// @param levels of single intents
record AgentFiguresJson(
        String type,
        boolean isActive,
        long drafts,
        long sentUnedited,
        long edited,
        long rejected,
        long handedOver,
        long sentAlone,
        String autonomy,
        Map<String, String> levels,
        CostJson cost) {

    static AgentFiguresJson of(AgentSettings agent, Tally tally, CostJson cost) {
        var levels = new TreeMap<String, String>();
        agent.intents().forEach((intent, level) -> levels.put(intent, level.word()));
        return new AgentFiguresJson(
                agent.type().word(),
                agent.active(),
                tally.drafts(),
                tally.unedited(),
                tally.edited(),
                tally.rejected(),
                tally.handedOver(),
                tally.alone(),
                agent.autonomy().word(),
                levels,
                cost);
    }
}
