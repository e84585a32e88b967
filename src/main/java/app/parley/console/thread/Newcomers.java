package app.parley.console.thread;

import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Counts the messages of the contact that came while the reader was elsewhere in the thread.
final class Newcomers {
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Instant seenUpTo = Instant.MAX;

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    void begin(Instant newest) {
        seenUpTo = newest;
        count.set(0);
    }

    /// The reader has come down to the end.
    void seen(List<ThreadMessage> messages) {
        if (!messages.isEmpty()) {
            seenUpTo = messages.getLast().at();
        }
        count.set(0);
    }

    void among(List<ThreadMessage> newest) {
        count.set((int) newest.stream()
                .filter(message ->
                        message.by() == Writer.CONTACT && message.at().isAfter(seenUpTo))
                .count());
    }
}
