package app.parley.connector.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a relay keeps, each shop's apart from the others'.
public interface Mailboxes {

    /// The mailbox whose token this is.
    Optional<String> openedBy(String token);

    /// Whether Meta may deliver there.
    ///
    /// @param mailbox as the webhook's path names it; "" for the one without a name
    boolean has(String mailbox);

    /// Whether the mailbox's webhook was set up with this token.
    boolean verifies(String mailbox, String verifyToken);

    /// Returns once the bytes survive a crash, or why they were not taken.
    ///
    /// @param mailbox one that there is
    /// @param signature Meta's, as it came
    Taken take(String mailbox, String signature, byte[] body) throws InterruptedException;

    /// What came after `after`, oldest first. Waits at most so long for something to come.
    Kept kept(String mailbox, long after, int limit, Duration wait) throws InterruptedException;

    /// Lets go of everything up to and including `upto`, and tells how much that was; empty if no such id was given
    /// yet.
    OptionalLong letGo(String mailbox, long upto);

    enum Taken {
        KEPT,
        NO_ROOM,
        /// The bytes are not what Meta signed; only told by who knows the app's secret.
        FORGED
    }

    /// @param data oldest first
    /// @param waiting how many are kept after the place that was asked for, these included
    record Kept(List<Delivery> data, long waiting) {
        public Kept {
            data = List.copyOf(data);
        }
    }

    /// @param id larger for what came later, and never used again
    /// @param sealed only the shop can read the body
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Delivery(long id, Instant receivedAt, String signature, boolean sealed, byte[] body) {}
}
