package app.parley.desk.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something the agents remember of a contact.
///
/// @param kind as `size`
/// @param message in which it was said; null if a person added it
/// @param at when it was said
/// @param confidence 0 to 1
/// @param by the person who wrote or corrected it
/// @param expiresAt when it is forgotten; null if it does not age
public record RememberedShown(
        UUID id,
        String kind,
        String text,
        @Nullable UUID message,
        Instant at,
        double confidence,
        @Nullable String by,
        @Nullable Instant expiresAt) {
    /// Shows no words, for logs.
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
