package app.parley.conversation;

import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of our messages: their states rise along a ladder and never fall.
public final class MessageStates {
    private static final Set<MessageState> TOLD = Set.of(
            MessageState.QUEUED,
            MessageState.ACCEPTED,
            MessageState.SENT,
            MessageState.DELIVERED,
            MessageState.READ,
            MessageState.FAILED);
    private final ConversationStore store;
    private final Transactions transactions;
    private final Journal journal;
    private final Conversations conversations;
    private final Corrections corrections;

    public MessageStates(
            ConversationStore store, Transactions transactions, Journal journal, Conversations conversations) {
        this.store = store;
        this.transactions = transactions;
        this.journal = journal;
        this.conversations = conversations;
        this.corrections = new Corrections(store);
    }

    /// Raises the state of a message because a receipt says so. Answers false if it says nothing new.
    public boolean raise(
            Message message, MessageState next, String whatsappId, int code, @Nullable String reason, Instant at) {
        if (message.state() == null || !message.state().risesTo(next)) {
            return false;
        }
        put(message, next, whatsappId, code, reason, null, at);
        return true;
    }

    /// Writes the state that the way out itself has brought about.
    public void put(
            Message message,
            MessageState next,
            @Nullable String whatsappId,
            int code,
            @Nullable String reason,
            @Nullable Instant attemptedAt,
            @Nullable Instant receiptAt) {
        transactions.run(() -> {
            boolean failed = next == MessageState.FAILED || next == MessageState.UNKNOWN;
            var now = new Message(
                    message.id(),
                    message.conversation(),
                    message.contact(),
                    message.phoneNumberId(),
                    message.direction(),
                    message.type(),
                    message.text(),
                    message.editedText(),
                    message.revokedAt(),
                    whatsappId == null ? message.whatsappId() : whatsappId,
                    next,
                    failed ? code : 0,
                    failed ? reason : null,
                    message.replyTo(),
                    message.media(),
                    message.at(),
                    message.source(),
                    message.approvedBy());
            store.state(now, attemptedAt, receiptAt);
            if (message.whatsappId() == null) {
                corrections.settle(now);
            }
            if (TOLD.contains(next)) {
                journal.append(new JournalEntry(
                        "message." + next.word(),
                        next == MessageState.QUEUED ? actor(message) : "system",
                        message.contact().value(),
                        message.conversation().value(),
                        Map.of("message_id", message.id().toString(), "code", failed ? code : 0)));
            }
            conversations.changes().announce(message.conversation());
        });
    }

    public Optional<Message> find(MessageId id) {
        return transactions.in(() -> store.message(id));
    }

    public Optional<Message> find(String whatsappId) {
        return transactions.in(() -> store.message(whatsappId));
    }

    /// Whether a message sent from the number after `attempt` had a receipt after `since`.
    public boolean laterReceipt(String phoneNumberId, Instant attempt, Instant since) {
        return transactions.in(() -> store.laterReceipt(phoneNumberId, attempt, since));
    }

    private static String actor(Message message) {
        return message.approvedBy() == null ? message.source() : message.approvedBy();
    }
}
