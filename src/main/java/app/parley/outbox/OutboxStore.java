package app.parley.outbox;

import app.parley.contact.ContactId;
import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where promised messages are kept.
public interface OutboxStore {

    void insert(Promised promised);

    void update(Promised promised);

    void delete(MessageId id);

    Optional<Promised> find(MessageId id);

    List<Promised> all(Collection<MessageId> ids);

    /// The row, held until the transaction ends.
    Optional<Promised> lock(MessageId id);

    /// Queued messages that are due, the longest waiting first.
    List<Promised> due(Instant now, int limit);

    /// When the next queued message after `now` is due.
    Optional<Instant> nextDue(Instant now);

    List<Promised> inState(OutboxState state);

    /// The message promised before this one in the same conversation that is still queued or being sent.
    Optional<Promised> earlier(Promised promised);

    long count();

    /// Until when the recipient's pace is used up; the epoch if nothing was sent to them yet.
    Instant paidUntil(String phoneNumberId, String recipient);

    void paidUntil(String phoneNumberId, String recipient, Instant until);

    void keep(Receipt receipt, Instant now);

    /// Receipts kept for this id, which are then no longer kept.
    List<Receipt> takeReceipts(String whatsappId);

    /// Ids of kept receipts that now belong to a message.
    List<String> matchedReceipts(int limit);

    void forgetReceipts(Instant before);

    /// Follows the messages of this contact into the conversations they were moved to.
    void follow(ContactId of, ContactId into);

    void erase(ContactId contact);
}
