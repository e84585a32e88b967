package app.parley.agent;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where turns that are wanted are kept: at most one for each conversation.
public interface TurnStore {

    /// A wanted turn.
    ///
    /// @param attempts how often it has failed
    /// @param hint what a person wishes of the answer
    record Wanted(
            ConversationId conversation,
            Instant dueAt,
            MessageId upTo,
            int attempts,
            @Nullable String hint) {

        Wanted failed(Instant again) {
            return new Wanted(conversation, again, upTo, attempts + 1, hint);
        }
    }

    void put(Wanted wanted);

    Optional<Wanted> find(ConversationId conversation);

    void delete(ConversationId conversation);

    /// Deletes it unless something newer is wanted by now.
    void delete(ConversationId conversation, MessageId upTo);

    List<Wanted> due(Instant now, int limit);

    Optional<Instant> nextDue(Instant now);

    long count();

    void erase(ContactId contact);
}
