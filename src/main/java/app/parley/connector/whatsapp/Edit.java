package app.parley.connector.whatsapp;

import org.jspecify.annotations.Nullable;

/// What a message says after its writer changed it. Which message is in [WebhookMessage#replyTo].
///
/// @param text the new words or caption; null if there are none now
/// @param type the type of the message as it is now
public record Edit(@Nullable String text, String type) {
    @Override
    public String toString() {
        return "edit of " + type;
    }
}
