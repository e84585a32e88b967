package app.parley.conversation;

import app.parley.contact.ContactId;
import app.parley.storage.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message as it came in, from the contact or (an echo) from the owner's phone.
///
/// @param connected whether it came to a number and business account of ours
/// @param standby Meta's own agent has the conversation: it is shown and starts nothing
/// @param inGroup it was said in a group: it is shown, opens no window and starts nothing
/// @param about WhatsApp's id of the message that a reply, reaction, edit or revocation is about
/// @param raw the message as JSON, byte for byte as far as it can be told
public record Incoming(
        String whatsappId,
        ContactId contact,
        String phoneNumberId,
        boolean connected,
        boolean standby,
        boolean inGroup,
        Direction direction,
        String type,
        @Nullable String text,
        @Nullable Attachment attachment,
        @Nullable String about,
        Instant at,
        byte[] raw) {

    /// The message that it is in a conversation.
    Message message(ConversationId conversation, @Nullable MessageState state) {
        return message(conversation, state, direction == Direction.INBOUND ? "contact" : "phone");
    }

    /// The message, from whom it says.
    ///
    /// @param source as [Message#source]
    Message message(ConversationId conversation, @Nullable MessageState state, String source) {
        return new Message(
                new MessageId(Ids.next()),
                conversation,
                contact,
                phoneNumberId,
                direction,
                type,
                text,
                null,
                null,
                whatsappId,
                state,
                0,
                null,
                about,
                media(),
                at,
                source,
                null);
    }

    @Nullable
    Media media() {
        return attachment == null
                ? null
                : new Media(
                        new MediaId(Ids.next()),
                        attachment.whatsappId(),
                        phoneNumberId,
                        attachment.mimeType(),
                        attachment.filename(),
                        attachment.size(),
                        attachment.sha256(),
                        null);
    }

    @Override
    public String toString() {
        return direction.word() + " " + type;
    }
}
