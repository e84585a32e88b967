package app.parley.console.thread;

import app.parley.desk.inbox.ConversationLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why nothing can be written to a contact now.
sealed interface Lock {

    /// Nothing is in the way.
    record Free() implements Lock {}

    /// The 24 hours are over; templates may still go.
    ///
    /// @param since null if the contact never wrote
    record Over(@Nullable Instant since) implements Lock {}

    /// We send the contact nothing any more.
    record Blocked() implements Lock {}

    /// The conversation is with a number that is not connected.
    record NotConnected() implements Lock {}

    /// Meta's own agent is answering.
    record Standby() implements Lock {}

    static Lock of(ConversationLine line, Instant now) {
        if (!line.connected()) {
            return new NotConnected();
        }
        if (line.blocked()) {
            return new Blocked();
        }
        if (line.standby()) {
            return new Standby();
        }
        var end = line.windowExpiresAt();
        return end != null && now.isBefore(end) ? new Free() : new Over(end);
    }
}
