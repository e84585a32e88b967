package app.parley.conversation;

import app.parley.contact.ContactId;
import app.parley.storage.Changes;
import app.parley.storage.Transactions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was said on a number before we were connected to it. It stands in its conversation at its own time and
/// asks for nothing: no turn, nothing unread, no service window, nothing in the journal.
public final class Past {
    /// A message whose file is told later, if it is not older than two weeks.
    private static final String PLACEHOLDER = "media_placeholder";

    private final ConversationStore store;
    private final Conversations conversations;
    private final Corrections corrections;
    private final Transactions transactions;
    private final Changes<HistoryProgress> progress;

    Past(ConversationStore store, Conversations conversations, Corrections corrections, Transactions transactions) {
        this.store = store;
        this.conversations = conversations;
        this.corrections = corrections;
        this.transactions = transactions;
        this.progress = new Changes<>(transactions);
    }

    /// Keeps a message. Answers false if it tells nothing new.
    ///
    /// @param state how far a message of ours got, if that was told
    public boolean keep(Incoming incoming, @Nullable MessageState state) {
        return transactions.in(() -> {
            var known = store.message(incoming.whatsappId());
            if (known.isPresent()) {
                return supply(known.get(), incoming);
            }
            var before = conversations.opened(
                    incoming.contact(), incoming.phoneNumberId(), incoming.connected(), incoming.at());
            var message = incoming.message(before.id(), state);
            store.insert(message, incoming.raw());
            store.update(Threading.recalled(before, corrections.follow(message)));
            conversations.changes().announce(before.id());
            return true;
        });
    }

    private boolean supply(Message known, Incoming incoming) {
        var media = incoming.media();
        if (media == null || !known.type().equals(PLACEHOLDER)) {
            return false;
        }
        store.supply(known.id(), incoming.type(), incoming.text(), media, incoming.raw());
        conversations.changes().announce(known.conversation());
        return true;
    }

    /// Whose conversation a message stands in.
    public Optional<ContactId> contact(String whatsappId) {
        return transactions.in(() -> store.message(whatsappId).map(Message::contact));
    }

    /// Keeps how far the telling has come.
    public void tell(HistoryProgress now) {
        transactions.run(() -> {
            var so = store.history(now.phoneNumberId())
                    .map(before -> before.and(now))
                    .orElse(now);
            store.put(so);
            progress.announce(so);
        });
    }

    /// Hears how far the telling has come.
    public Changes<HistoryProgress> progress() {
        return progress;
    }

    /// How far the telling has come; nothing if the number has no past that is told.
    public Optional<HistoryProgress> progress(String phoneNumberId) {
        return transactions.in(() -> store.history(phoneNumberId));
    }
}
