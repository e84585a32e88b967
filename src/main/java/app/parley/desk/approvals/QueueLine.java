package app.parley.desk.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A waiting draft in the list.
///
/// @param expiresAt when it can no longer go out
/// @param goesAt when it goes out alone unless somebody stops it
/// @param endsUnseen it can no longer go out when the business opens again
public record QueueLine(
        UUID draft,
        UUID conversation,
        UUID contact,
        String name,
        String initials,
        @Nullable String language,
        DraftShown.Kind kind,
        String intent,
        Sureness sureness,
        @Nullable Alike alike,
        @Nullable Instant expiresAt,
        @Nullable Instant goesAt,
        boolean endsUnseen,
        Instant createdAt) {
    /// Shows no name, for logs.
    @Override
    public String toString() {
        return "waiting draft " + draft;
    }
}
