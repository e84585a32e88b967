package app.parley.desk.approvals;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the approvals screen may ask and wish. Every decision names a person.
public interface ApprovalsDesk {
    /// Most drafts that are read or approved at once.
    int MOST = 100;

    /// What waits, in the order of what is lost by waiting.
    Queue queue(int limit);

    /// The cards of these drafts, in this order, in one read: ask for the next ones before they are needed. Drafts
    /// that do not exist are left out; those already decided are there, with their state.
    List<DraftCard> cards(List<UUID> drafts);

    /// Lets a draft go, in these words if some are given. It waits the operator's undo time first.
    Decided approve(UUID draft, @Nullable String text, String person);

    /// Lets each of the drafts go as it is. Each is decided for itself: what has gone stale meanwhile is refused.
    List<BatchAnswer> approveAll(List<UUID> drafts, String person);

    Decided reject(UUID draft, RejectReason reason, @Nullable String note, String person);

    /// Takes an approval back before it has gone out, or a rejection.
    Decided undo(UUID draft, String person);

    /// Takes the draft back and has the agent write another one.
    ///
    /// @param hint what the person wishes of it
    Decided again(UUID draft, @Nullable String hint, String person);

    /// Stops a countdown: the draft waits for a person.
    Decided hold(UUID draft, String person);

    /// Leaves out the file under which the words stand; the draft waits on.
    Decided withoutFile(UUID draft, String person);

    /// Answers that went out alone, of which a person says afterwards what they think. Nothing is sent by it.
    ToCheck toCheck();

    /// The answer was right.
    Decided fine(UUID draft, String person);

    /// The person would have sent these words.
    Decided wouldChange(UUID draft, String text, String person);

    /// The answer should not have gone. A severe reason takes the agent's level away at once.
    Decided wrong(UUID draft, RejectReason reason, @Nullable String note, String person);

    /// The last words of the contact and of the draft in the operator's language, where they are in another one. It
    /// takes as long as a model does; without one that writes there is none.
    ///
    /// @param into BCP 47
    Translation translation(UUID draft, String into);

    /// Whether the model finds other words when it is asked to; one that does not quotes the same again.
    boolean rewords();

    /// Tells of every draft that is new or changed, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Consumer<QueueNotice> listener);
}
