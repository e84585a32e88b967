package app.parley.desk.thread;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message with all that is needed to draw it.
///
/// @param place where it stands in its thread: pages begin before or after it
/// @param type WhatsApp's own word, as `text`; one nobody knows yet is possible
/// @param text as it first arrived
/// @param about the message it quotes or changes; reactions, edits and revocations are rows of their own
/// @param state of our own messages: `queued`, `sending`, `unknown`, `accepted`, `sent`, `delivered`, `read`, `played`,
///     `failed`, `cancelled`
/// @param waits while WhatsApp has not taken it
/// @param source `contact`, `phone`, `operator`, `agent`, `api`, `flow`, `campaign`
/// @param approvedBy the person who said yes
/// @param automated it went out without a person's yes
public record ThreadMessage(
        UUID id,
        String place,
        Writer by,
        String type,
        @Nullable String text,
        @Nullable String editedText,
        @Nullable Instant revokedAt,
        @Nullable Details details,
        @Nullable MessageFile file,
        @Nullable Quote about,
        List<MessageReaction> reactions,
        @Nullable String state,
        @Nullable MessageFailure failure,
        @Nullable MessageWait waits,
        String source,
        @Nullable String approvedBy,
        boolean automated,
        Instant at) {
    public ThreadMessage {
        reactions = List.copyOf(reactions);
    }

    /// As what its file is shown: its own type, or what stands above a template's text.
    public String fileType() {
        var mime = file == null ? null : file.mimeType();
        if (!type.equals("template") || mime == null) {
            return type;
        }
        return mime.startsWith("image/") ? "image" : mime.startsWith("video/") ? "video" : "document";
    }

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return type + " " + id;
    }
}
