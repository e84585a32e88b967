package app.parley.outbox;

import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that got its yes.
///
/// @param replyTo WhatsApp's id of the message it quotes
/// @param draft the draft it comes from
/// @param approvedBy the person who said yes; null when it goes out alone
/// @param answers the newest message it has read; what goes out alone goes only while nothing newer was said
/// @param notBefore until then the yes can be undone
public record Promise(
        ConversationId conversation,
        Content content,
        @Nullable String replyTo,
        Source source,
        @Nullable UUID draft,
        @Nullable String approvedBy,
        @Nullable MessageId answers,
        Instant notBefore) {

    public boolean alone() {
        return approvedBy == null;
    }
}
