package app.parley.desk.agents;

import java.util.List;

/// All agents.
///
/// @param stopped whether a person stopped them all
/// @param model the language model's name
public record AgentsShown(boolean stopped, String model, List<AgentShown> agents) {
    public AgentsShown {
        agents = List.copyOf(agents);
    }
}
