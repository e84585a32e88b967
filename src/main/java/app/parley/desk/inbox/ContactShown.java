package app.parley.desk.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A contact, for the pane beside the thread.
///
/// @param name what they are called on screens
/// @param givenName their name alone, as it can be edited
/// @param phone as WhatsApp writes it
/// @param language BCP 47
/// @param blocked we send them nothing
/// @param firstSeen when we first heard of them
public record ContactShown(
        UUID id,
        String name,
        String initials,
        @Nullable String givenName,
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String username,
        @Nullable String language,
        List<String> tags,
        @Nullable String notes,
        boolean blocked,
        List<ConsentShown> consents,
        Instant firstSeen) {
    public ContactShown {
        tags = List.copyOf(tags);
        consents = List.copyOf(consents);
    }

    /// Shows no name and no number, for logs.
    @Override
    public String toString() {
        return "contact " + id;
    }
}
