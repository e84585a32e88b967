package app.parley.approval;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where drafts and what people said of them are kept.
public interface DraftStore {

    void insert(Draft draft);

    void update(Draft draft);

    Optional<Draft> find(DraftId id);

    /// As [#find], held until the surrounding transaction ends. Who decides by a draft's state reads it so: another
    /// row's
    /// lock does not show what was committed while one waited for it.
    Optional<Draft> lock(DraftId id);

    List<Draft> open(ConversationId conversation);

    /// As [#open(ConversationId)], held until the surrounding transaction ends.
    List<Draft> lockOpen(ConversationId conversation);

    /// Open drafts of these conversations, oldest first.
    List<Draft> open(Collection<ConversationId> conversations);

    /// Conversations with an open draft, the first window to close first, at most `limit` drafts of them.
    List<ConversationId> waitingIn(int limit);

    /// Drafts of a state (or all), oldest first.
    Page<Draft> page(@Nullable DraftState state, @Nullable String after, int limit);

    /// Open drafts in the order of what is lost by waiting: the first window to close comes first.
    List<Draft> queue(int limit);

    long waiting();

    List<Draft> expired(Instant now, int limit);

    List<Draft> countingDown();

    /// What went out alone and waits to be looked at, oldest first.
    List<Draft> toCheck(int limit);

    long countToCheck();

    void decision(Judgement judgement);

    /// What was said last of each of these drafts, if it is what became of it.
    Map<DraftId, Judgement> lastWords(Collection<DraftId> drafts);

    Acceptance acceptance(AgentType agent, @Nullable Intent intent);

    /// How drafts of an agent about an intent have fared, by how sure it was.
    Calibration calibration(AgentType agent, Intent intent);

    /// What became of the drafts an agent made since then.
    Tally tally(AgentType agent, Instant since);

    /// How many drafts of the agent went out alone since then.
    long sentAlone(AgentType agent, Instant since);

    /// What people confirmed by sending an agent's answer as it was, newest first. `other` confirms nothing.
    List<Confirmed> confirmed(int limit);

    List<Draft> of(ContactId contact);

    void erase(ContactId contact);
}
