package app.parley.knowledge;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import java.time.Instant;

/// A customer's question that nothing we know answers.
///
/// @param message the last one of those that asked it; names the gap
/// @param conversation where that message stands now
/// @param question in the customer's words
public record Gap(MessageId message, ConversationId conversation, ContactId contact, String question, Instant askedAt) {
    /// Shows no words, for logs.
    @Override
    public String toString() {
        return "gap " + message;
    }
}
