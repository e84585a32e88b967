package app.parley.desk.status;

import app.parley.desk.costs.Spent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How things stand.
///
/// @param connected whether there is a WhatsApp number
/// @param caughtUp whether everything that came in has been read
/// @param caughtUpTo until when everything has been read
/// @param model the language model's name
/// @param unread conversations with something unread
/// @param waiting drafts that wait for a person
/// @param sending messages that WhatsApp has not taken yet
/// @param today what was spent since midnight
/// @param month what was spent since the first day of the month
/// @param concerns what Meta has against the account or number, oldest first
/// @param mail how far the fetching from the mailbox is
/// @param unreachable why nothing reaches our address on the internet, in plain words; null if it does
/// @param past how far the phone has told us what was said before; null unless it is telling
/// @param silentSince when WhatsApp took a message of which it has told nothing since; null while webhooks come
/// @param drafting whether the model drafts, and if not why
/// @param sendingStopped why nothing goes out until a person has acted, if so
public record Status(
        boolean connected,
        boolean caughtUp,
        Instant caughtUpTo,
        String model,
        long unread,
        long waiting,
        long sending,
        Spent today,
        Spent month,
        @Nullable Stop sendingStopped,
        List<Worry> concerns,
        boolean agentsStopped,
        Mail mail,
        @Nullable String unreachable,
        @Nullable Past past,
        @Nullable Instant silentSince,
        Drafting drafting) {

    public Status {
        concerns = List.copyOf(concerns);
    }

    /// Whether the model that was chosen drafts.
    public enum Drafting {
        AS_CHOSEN,
        /// The day's budget of an agent is spent.
        BUDGET_SPENT,
        /// Nobody states that the key of Gemini is paid.
        KEY_UNSTATED
    }

    /// The same, with these concerns.
    public Status with(List<Worry> others) {
        return new Status(
                connected,
                caughtUp,
                caughtUpTo,
                model,
                unread,
                waiting,
                sending,
                today,
                month,
                sendingStopped,
                others,
                agentsStopped,
                mail,
                unreachable,
                past,
                silentSince,
                drafting);
    }

    /// Something Meta has against us.
    ///
    /// @param words what it is
    /// @param until when it ends by itself; null if it does not
    public record Worry(
            UUID id, String words, Instant toldAt, @Nullable Instant until) {}

    /// What WhatsApp lets our number do.
    ///
    /// @param peopleADay whom we may write to first within 24 hours; null while nobody has said
    /// @param unlimited whether it is as many as we like
    /// @param begun how many those were within the last 24 hours
    /// @param quality `good`, `middling`, `low` or `unknown`
    public record Reach(@Nullable Long peopleADay, boolean unlimited, long begun, String quality) {}

    /// How far the fetching from a mailbox is.
    ///
    /// @param fetched of the backlog
    /// @param total of the backlog; as many as were fetched when there is none
    /// @param trouble why nothing can be fetched, in plain words; null if it can
    public record Mail(long fetched, long total, @Nullable String trouble) {
        /// No mailbox, or nothing in it.
        public static final Mail NONE = new Mail(0, 0, null);

        public boolean isBacklog() {
            return fetched < total;
        }
    }

    /// What was said before the number was connected, as the owner's phone tells it.
    ///
    /// @param percent of all there is
    /// @param declined whether the phone does not share it
    public record Past(int percent, boolean declined) {}

    /// @param code WhatsApp's
    /// @param reason in plain words
    public record Stop(int code, String reason) {}
}
