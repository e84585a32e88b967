package app.parley.conversation;

import app.parley.contact.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message of a conversation. What first arrived never changes: edits and revocations stand beside it.
///
/// @param type WhatsApp's own word, as `text` or `image`
/// @param text what a person would read, if there is any
/// @param whatsappId null until WhatsApp has named an outbound message
/// @param state of outbound messages only
/// @param replyTo WhatsApp's id of the message it is about
/// @param source who made it: `contact`, `phone`, `phone_app`, `operator`, `agent`, `notice`, `api`,
///     `flow`, `campaign`
/// @param approvedBy the person who said yes, for outbound messages; null if it went alone
public record Message(
        MessageId id,
        ConversationId conversation,
        ContactId contact,
        String phoneNumberId,
        Direction direction,
        String type,
        @Nullable String text,
        @Nullable String editedText,
        @Nullable Instant revokedAt,
        @Nullable String whatsappId,
        @Nullable MessageState state,
        int failureCode,
        @Nullable String failureReason,
        @Nullable String replyTo,
        @Nullable Media media,
        Instant at,
        String source,
        @Nullable String approvedBy) {

    /// The source of what the phone's app says by itself.
    static final String PHONE_APP = "phone_app";

    /// The phone's app said it by itself: nobody has read anything.
    public boolean isOfPhoneApp() {
        return source.equals(PHONE_APP);
    }

    /// Said by itself, by the phone's app or by ours: nobody has read anything.
    public boolean isAutomatic() {
        return isOfPhoneApp() || isNotice();
    }

    /// Standing words of the business, as that it is closed.
    public boolean isNotice() {
        return source.equals("notice");
    }

    /// It was taken back before it went, or never arrived: nobody has heard it.
    public boolean isUnsaid() {
        return state == MessageState.CANCELLED || state == MessageState.FAILED;
    }

    /// The newest words.
    public @Nullable String words() {
        return editedText == null ? text : editedText;
    }

    /// The newest words, or what a machine heard in a voice note.
    public @Nullable String heard() {
        var words = words();
        return words == null
                        && media != null
                        && media.transcript() != null
                        && !media.transcript().isEmpty()
                ? media.transcript()
                : words;
    }

    @Override
    public String toString() {
        return direction.word() + " message " + id;
    }
}
