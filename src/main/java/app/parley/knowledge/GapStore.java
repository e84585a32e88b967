package app.parley.knowledge;

import app.parley.conversation.MessageId;
import app.parley.storage.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps what customers asked in vain. What is erased of a contact's messages goes from here as well.
public interface GapStore {

    /// Keeps an open one. Answers whether that message had none.
    boolean add(MessageId message, String question, Instant askedAt);

    /// Forgets the open ones of these messages.
    void forget(Collection<MessageId> messages);

    /// Open ones after that place, the newest first.
    List<Gap> open(@Nullable Cursor after, int limit);

    Optional<Gap> find(MessageId message);

    long countOpen();

    /// Answers whether it was open.
    boolean settle(MessageId message, @Nullable KnowledgeId by, Instant at);

    /// Answers whether it was dismissed.
    boolean reopen(MessageId message);

    /// Forgets those settled, and those asked, before then.
    void forget(Instant settledBefore, Instant askedBefore);
}
