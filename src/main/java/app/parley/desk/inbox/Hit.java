package app.parley.desk.inbox;

import app.parley.desk.thread.Writer;
import java.time.Instant;
import java.util.UUID;

/// A message that holds what was searched.
///
/// @param name what the contact is called
public record Hit(UUID conversation, UUID message, String name, Writer by, String text, Instant at) {
    /// Shows no name and no words, for logs.
    @Override
    public String toString() {
        return "hit " + message;
    }
}
