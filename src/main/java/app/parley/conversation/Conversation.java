package app.parley.conversation;

import app.parley.contact.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything said between one contact and one of our numbers, in short.
///
/// @param connected whether the number is ours; if not, the conversation is shown and nobody answers
/// @param windowExpiresAt when free text stops being allowed; null if the contact never wrote
/// @param lastText the newest message's text, "" if it has none
/// @param newest the newest message an answer must have read: of the contact or, as an echo, of the owner
/// @param standby Meta's own agent is answering
/// @param automationTold the contact was told that answers may be automated
/// @param phoneSpokeAt when the owner last wrote from the phone, not counting what its app says by itself
public record Conversation(
        ConversationId id,
        ContactId contact,
        String phoneNumberId,
        boolean connected,
        ConversationState state,
        int unread,
        @Nullable Instant windowExpiresAt,
        Instant lastMessageAt,
        String lastText,
        @Nullable MessageId newest,
        @Nullable String intent,
        @Nullable String sentiment,
        boolean standby,
        boolean automationTold,
        @Nullable String assignedTo,
        @Nullable Instant snoozedUntil,
        @Nullable Instant phoneSpokeAt) {

    public boolean windowOpen(Instant now) {
        return windowExpiresAt != null && now.isBefore(windowExpiresAt);
    }

    @Override
    public String toString() {
        return "conversation " + id;
    }
}
