package app.parley.approval.learning;

import app.parley.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where rules are kept, and the edits they come from are found.
public interface RuleStore {
    /// What a person changed about a draft of an agent.
    record Edited(ConversationId conversation, @Nullable String language, String drafted, String sent) {}

    void insert(Rule rule);

    void update(Rule rule);

    /// The rule, which nobody else changes until the transaction ends.
    Optional<Rule> lock(RuleId id);

    /// All of them, the suggested first, then the newest.
    List<Rule> all();

    List<Rule> of(Rule.State state);

    /// What people changed since then, newest first.
    List<Edited> edits(Instant since, int limit);
}
