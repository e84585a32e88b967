package app.parley.connector.api;

import app.parley.conversation.Conversation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation as callers see it.
record ConversationJson(
        UUID id,
        UUID contactId,
        String phoneNumberId,
        boolean connected,
        String state,
        int unread,
        @Nullable Instant windowExpiresAt,
        Instant lastMessageAt,
        String lastText,
        @Nullable String intent,
        @Nullable String sentiment,
        @Nullable String assignedTo,
        @Nullable Instant snoozedUntil) {

    static ConversationJson of(Conversation conversation) {
        return new ConversationJson(
                conversation.id().value(),
                conversation.contact().value(),
                conversation.phoneNumberId(),
                conversation.connected(),
                conversation.state().word(),
                conversation.unread(),
                conversation.windowExpiresAt(),
                conversation.lastMessageAt(),
                conversation.lastText(),
                conversation.intent(),
                conversation.sentiment(),
                conversation.assignedTo(),
                conversation.snoozedUntil());
    }
}
