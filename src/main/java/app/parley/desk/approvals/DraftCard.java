package app.parley.desk.approvals;

import app.parley.desk.thread.ThreadMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything a person needs to decide on a draft.
///
/// @param name what the contact is called
/// @param language the contact's, BCP 47
/// @param mood null while nobody can tell
/// @param windowExpiresAt when free text stops being allowed; null if the contact never wrote
/// @param endsUnseen the window has closed when the business opens again
/// @param last the newest messages, oldest first
public record DraftCard(
        DraftShown draft,
        UUID conversation,
        UUID contact,
        String name,
        String initials,
        @Nullable String language,
        @Nullable String mood,
        @Nullable Instant windowExpiresAt,
        boolean endsUnseen,
        List<ThreadMessage> last) {
    public DraftCard {
        last = List.copyOf(last);
    }

    /// Shows no name and no words, for logs.
    @Override
    public String toString() {
        return "card of " + draft;
    }
}
