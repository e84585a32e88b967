package app.parley.agent.finding;

import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where findings are kept. A message has at most one of each kind.
public interface FindingStore {

    /// Answers whether it is new.
    boolean add(Finding finding);

    /// Answers whether there was one.
    boolean remove(MessageId message, FindingKind kind);

    /// Those of a conversation, the newest first.
    List<Finding> newest(ConversationId conversation, int limit);

    /// The newest of this kind in a conversation.
    Optional<Finding> newest(ConversationId conversation, FindingKind kind);

    Map<FindingKind, Long> count(Instant since);
}
