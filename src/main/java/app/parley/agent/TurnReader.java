package app.parley.agent;

import app.parley.agent.memory.Memory;
import app.parley.contact.Contacts;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what an agent is given to look at.
public final class TurnReader {
    private static final int THREAD = 20;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Memory memory;
    private final Transactions transactions;
    private final InstantSource clock;

    public TurnReader(
            Conversations conversations,
            Contacts contacts,
            Memory memory,
            Transactions transactions,
            InstantSource clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.memory = memory;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The conversation as it is now; nothing if there is none. What a person wanted forgotten is not read again.
    ///
    /// @param hint what a person wishes of the answer
    Optional<Turn> read(ConversationId id, @Nullable String hint) {
        return transactions.in(() -> conversations
                .find(id)
                .flatMap(conversation -> contacts.find(conversation.contact())
                        .map(contact -> new Turn(
                                conversation,
                                contact,
                                conversations.messagesBefore(id, null, THREAD).data(),
                                memory.recalled(contact.id(), id),
                                hint,
                                clock.instant()))
                        .map(turn -> turn.without(memory.withheld(id)))));
    }
}
