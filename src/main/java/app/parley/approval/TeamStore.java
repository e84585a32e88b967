package app.parley.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the agents' settings are kept.
public interface TeamStore {

    List<AgentSettings> all();

    Optional<AgentSettings> find(AgentType type);

    void insert(AgentSettings agent, Instant now);

    void update(AgentSettings agent);
}
