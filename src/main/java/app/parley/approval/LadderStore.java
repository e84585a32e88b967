package app.parley.approval;

import app.parley.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the ladder measures by, and what came of it.
public interface LadderStore {

    /// What people made of an agent's drafts about an intent after that moment, newest first.
    List<Judged> judged(AgentType agent, Intent intent, Instant after, int limit);

    /// As the other, about every intent, by its name.
    Map<String, List<Judged>> judged(AgentType agent, int limit);

    /// The newest change of each intent, by its name.
    Map<String, LevelChange> changes(AgentType agent);

    void changed(LevelChange change);

    /// The newest draft that went out alone in the conversation after that moment.
    Optional<Draft> sentAlone(ConversationId conversation, Instant after);
}
