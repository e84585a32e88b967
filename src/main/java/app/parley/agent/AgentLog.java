package app.parley.agent;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What agents did: model calls, and where each conversation stands for an agent.
public interface AgentLog {

    void called(ModelCall call, Instant at);

    /// Remembers what an agent made of a conversation; the next time replaces it.
    void concluded(
            ConversationId conversation,
            UUID agent,
            Map<String, Object> context,
            @Nullable Double confidence,
            Instant at);

    /// Millionths of a US dollar spent by all agents since then, as far as prices are known.
    long spentMicros(Instant since);

    /// Every call from then to then, the oldest first.
    ///
    /// @param to not included
    List<CallLine> calls(Instant from, Instant to);

    /// What the agent's calls took since then.
    Usage usage(AgentType agent, Instant since);

    /// Whether the agent has spent what it may within a day. A budget cannot be kept with a model of unknown price, so
    /// it counts as spent once such a model was called.
    default boolean isSpent(AgentSettings agent, Instant now) {
        var budget = agent.dailyBudgetMicros();
        if (budget == null) {
            return false;
        }
        var today = usage(agent.type(), now.minus(Duration.ofDays(1)));
        return today.costMicros() >= budget || today.unpriced() > 0;
    }

    void erase(ContactId contact);
}
