package app.parley.desk.knowledge;

import java.time.Instant;
import java.util.UUID;

/// A customer's question that nothing we know answers.
///
/// @param name what the customer is called
/// @param question in the customer's words
public record GapShown(UUID id, UUID conversation, String name, String initials, String question, Instant askedAt) {
    /// Shows no name and no words, for logs.
    @Override
    public String toString() {
        return "gap " + id;
    }
}
