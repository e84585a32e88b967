package app.parley.approval.learning;

import app.parley.contact.ContactId;
import app.parley.conversation.MessageId;
import org.jspecify.annotations.Nullable;

/// An answer of an agent that a person sent, in the words that went out.
///
/// @param answers the customer's message
public record Reply(
        MessageId answers, ContactId contact, @Nullable String language, String text) {
    /// Shows no words, for logs.
    @Override
    public String toString() {
        return "reply to " + answers;
    }
}
