package app.parley.conversation;

import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What screens read of many conversations or messages at once.
public final class Overview {
    private final ConversationStore store;
    private final Transactions transactions;

    public Overview(ConversationStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /// Conversations of a filter, newest first.
    ///
    /// @param words each of which must occur in the contact's name, username or number, or all in the
    ///     newest message; none for no search
    public Page<Conversation> list(ConversationFilter filter, List<String> words, @Nullable String after, int limit) {
        return transactions.in(() -> store.list(filter, words, after, limit));
    }

    /// How many conversations hold something unread.
    public long unread() {
        return transactions.in(store::unread);
    }

    /// The newest message of each conversation that has any.
    public Map<ConversationId, Message> newest(Collection<ConversationId> ids) {
        return transactions.in(() -> store.newest(ids));
    }

    /// Messages of the conversation with one of these ids of WhatsApp's.
    public List<Message> named(ConversationId id, Collection<String> whatsappIds) {
        return transactions.in(() -> store.named(id, whatsappIds));
    }

    /// Reactions in the conversation to messages with one of these ids of WhatsApp's, oldest first.
    public List<Message> reactions(ConversationId id, Collection<String> whatsappIds) {
        return transactions.in(() -> store.reactions(id, whatsappIds));
    }

    /// What WhatsApp sent, for those of the messages of which we have it.
    public Map<MessageId, byte[]> raws(Collection<MessageId> ids) {
        return transactions.in(() -> store.raws(ids));
    }

    public Extent extent(ConversationId id) {
        return transactions.in(() -> store.extent(id));
    }
}
