package app.parley.connector.ingest;

import app.parley.connector.whatsapp.WebhookMessage;
import app.parley.contact.ContactId;
import app.parley.conversation.Attachment;
import app.parley.conversation.Direction;
import app.parley.conversation.Incoming;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A webhook's message as conversations take it in.
final class Arrival {
    private Arrival() {}

    /// @param connected it came to a number of ours
    static Incoming of(
            WebhookMessage message, ContactId contact, boolean connected, Direction direction, boolean standby) {
        return new Incoming(
                message.whatsappId(),
                contact,
                message.number().phoneNumberId(),
                connected,
                standby,
                message.inGroup(),
                direction,
                message.type(),
                message.type().equals("reaction") ? null : message.text(),
                attachment(message),
                message.replyTo(),
                message.at(),
                message.raw().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Attachment attachment(WebhookMessage message) {
        var media = message.media();
        return media == null
                ? null
                : new Attachment(media.mediaId(), media.mimeType(), media.filename(), null, media.sha256());
    }
}
