package app.parley.desk.inbox;

import app.parley.desk.thread.Writer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation in the list.
///
/// @param name what the contact is called
/// @param lastText the beginning of the newest message; "" if it has no words
/// @param lastBy null before anything was said
/// @param lastType WhatsApp's word for the newest message's kind
/// @param lastState how far the newest message has come, if it is ours
/// @param windowExpiresAt when free text stops being allowed; null if the contact never wrote
/// @param draft the open draft, if one waits
/// @param state `open`, `with_person` or `closed`
/// @param connected whether the number is ours; if not, nobody can answer
/// @param standby Meta's own agent is answering
/// @param language the contact's, BCP 47
public record ConversationLine(
        UUID id,
        UUID contact,
        String name,
        String initials,
        String lastText,
        @Nullable Writer lastBy,
        @Nullable String lastType,
        @Nullable String lastState,
        Instant lastAt,
        int unread,
        @Nullable Instant windowExpiresAt,
        @Nullable String intent,
        @Nullable String sentiment,
        @Nullable UUID draft,
        String state,
        @Nullable String assignedTo,
        @Nullable Instant snoozedUntil,
        boolean connected,
        boolean standby,
        boolean blocked,
        @Nullable String language) {
    /// Shows no name and no words, for logs.
    @Override
    public String toString() {
        return "conversation " + id;
    }
}
