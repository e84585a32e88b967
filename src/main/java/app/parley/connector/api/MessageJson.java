package app.parley.connector.api;

import app.parley.conversation.Direction;
import app.parley.conversation.Media;
import app.parley.conversation.Message;
import app.parley.conversation.MessageState;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message as callers see it.
///
/// @param raw what WhatsApp delivered
record MessageJson(
        UUID id,
        UUID conversationId,
        UUID contactId,
        String direction,
        String type,
        @Nullable String text,
        @Nullable String editedText,
        @Nullable Instant revokedAt,
        @Nullable String whatsappId,
        @Nullable String state,
        @Nullable Failed failure,
        @Nullable String replyTo,
        @Nullable File media,
        Instant at,
        String source,
        @Nullable String approvedBy,
        @Nullable JsonNode raw) {

    /// Why it did not go out, or may not have.
    record Failed(@Nullable Integer code, @Nullable String reason) {}

    /// The file that came with it.
    record File(
            UUID id,
            @Nullable String mimeType,
            @Nullable String filename,
            @Nullable Long size,
            @Nullable String transcript) {}

    /// @param raw as it came, empty if there is none; of our own messages it is not shown
    static MessageJson of(Message message, byte[] raw) {
        var state = message.state();
        return new MessageJson(
                message.id().value(),
                message.conversation().value(),
                message.contact().value(),
                message.direction().word(),
                message.type(),
                message.text(),
                message.editedText(),
                message.revokedAt(),
                message.whatsappId(),
                state == null ? null : state.word(),
                failure(message),
                message.replyTo(),
                file(message.media()),
                message.at(),
                message.source(),
                message.approvedBy(),
                message.direction() == Direction.OUTBOUND ? null : ApiJson.foreign(raw));
    }

    private static @Nullable Failed failure(Message message) {
        boolean failed = message.state() == MessageState.FAILED;
        boolean told = message.failureCode() != 0 || message.failureReason() != null;
        if (!failed && !(message.state() == MessageState.UNKNOWN && told)) {
            return null;
        }
        return new Failed(message.failureCode() == 0 ? null : message.failureCode(), message.failureReason());
    }

    private static @Nullable File file(@Nullable Media media) {
        return media == null
                ? null
                : new File(media.id().value(), media.mimeType(), media.filename(), media.size(), media.transcript());
    }

    @Override
    public String toString() {
        return "message " + id;
    }
}
