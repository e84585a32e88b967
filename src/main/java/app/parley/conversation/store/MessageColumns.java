package app.parley.conversation.store;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Direction;
import app.parley.conversation.Media;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// The columns of the table `messages` but for the raw bytes, which lists do not read.
@MappedSuperclass
@NullUnmarked
class MessageColumns {
    @Id
    UUID id;

    @Column(name = "conversation_id")
    UUID conversationId;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "phone_number_id")
    String phoneNumberId;

    String direction;
    String type;
    String text;

    @Column(name = "edited_text")
    String editedText;

    @Column(name = "revoked_at")
    Instant revokedAt;

    @Column(name = "whatsapp_id")
    String whatsappId;

    String state;

    @Column(name = "failure_code")
    Integer failureCode;

    @Column(name = "failure_reason")
    String failureReason;

    @Column(name = "reply_to")
    String replyTo;

    @Column(name = "media_id")
    UUID mediaId;

    @Column(name = "written_at")
    Instant writtenAt;

    @Column(name = "attempted_at")
    Instant attemptedAt;

    @Column(name = "receipt_at")
    Instant receiptAt;

    String source;

    @Column(name = "approved_by")
    String approvedBy;

    final void fill(Message message) {
        id = message.id().value();
        conversationId = message.conversation().value();
        contactId = message.contact().value();
        phoneNumberId = message.phoneNumberId();
        direction = message.direction().word();
        type = message.type();
        text = message.text();
        editedText = message.editedText();
        revokedAt = message.revokedAt();
        whatsappId = message.whatsappId();
        state = message.state() == null ? null : message.state().word();
        failureCode = message.failureCode() == 0 ? null : message.failureCode();
        failureReason = message.failureReason();
        replyTo = message.replyTo();
        mediaId = message.media() == null ? null : message.media().id().value();
        writtenAt = message.at();
        source = message.source();
        approvedBy = message.approvedBy();
    }

    final Message message(@Nullable Media media) {
        return new Message(
                new MessageId(id),
                new ConversationId(conversationId),
                new ContactId(contactId),
                phoneNumberId,
                Direction.valueOf(direction.toUpperCase(Locale.ROOT)),
                type,
                text,
                editedText,
                revokedAt,
                whatsappId,
                state == null ? null : MessageState.of(state),
                failureCode == null ? 0 : failureCode,
                failureReason,
                replyTo,
                media,
                writtenAt,
                source,
                approvedBy);
    }
}
