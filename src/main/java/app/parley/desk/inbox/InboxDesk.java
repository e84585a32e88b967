package app.parley.desk.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the inbox may ask and wish.
///
/// A place or an end of a stretch that is none of ours is an [IllegalArgumentException], and so is a person
/// without a name.
public interface InboxDesk {
    /// Most lines, messages or hits in one stretch.
    int MOST = 200;

    ConversationList list(ListWish wish);

    /// These conversations as they are now, newest first: to show again what has changed.
    List<ConversationLine> lines(List<UUID> conversations);

    /// Messages that hold the words, newest first.
    Hits search(String words, @Nullable String after, int limit);

    Optional<ThreadPage> thread(ThreadWish wish);

    Optional<Context> context(UUID conversation);

    /// Says something in a person's name: the sending is the yes. It waits the operator's undo time before it
    /// goes, and open drafts that answer the same are taken back.
    Sending send(UUID conversation, Outgoing outgoing, String person);

    /// The templates that may be sent there now.
    TemplateOffers templates(UUID conversation);

    /// Hands in a file that is to be sent ([Outgoing.File]); nothing goes out yet.
    ///
    /// @param filename as the person's computer calls it
    Attached attach(String filename, byte[] content);

    /// A file that was handed in, while it is kept.
    Optional<Attached.Kept> attached(UUID file);

    /// Takes a message back that has not begun to go out.
    TakenBack takeBack(UUID message, String person);

    /// Begins a chat with a number, or finds the one there is.
    Started start(String number, String person);

    Changed change(UUID conversation, Wish wish, String person);

    /// Has a message go again of which nobody knows whether it arrived. Answers false if that is known by now.
    boolean sendAgain(UUID message);

    /// Says that a message arrived of which nobody knew. Answers false if that is known by now.
    boolean hasArrived(UUID message);

    /// Tells of every change, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Consumer<InboxNotice> listener);
}
