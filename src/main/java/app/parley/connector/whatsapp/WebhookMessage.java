package app.parley.connector.whatsapp;

import app.parley.contact.Identity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as a webhook tells it. Ids are kept as they came, words are never cut.
///
/// @param whatsappId the message's own id, by which a repeat is recognised; where Meta gave none, `raw.…`, made from
///     the content
/// @param contact the other side, never us: who wrote an inbound message, whom an echo went to
/// @param groupId the group it was said in
/// @param type WhatsApp's word for it; only the old `voice` has become `audio`
/// @param text words a person would read: body, caption, button text, reply title, order text, names of contacts, a
/// reaction's
///     emoji, an edit's new words
/// @param replyTo the message it answers, reacts to, edits or revokes, known to us or not
/// @param at when it was said, by WhatsApp's clock; the time of receipt where that makes no sense
/// @param raw the whole message as compact JSON
/// @param errors what Meta could not pass on
public record WebhookMessage(
        String whatsappId,
        Identity contact,
        OurNumber number,
        @Nullable String groupId,
        String type,
        @Nullable String text,
        @Nullable Attachment media,
        @Nullable String replyTo,
        @Nullable Edit edit,
        @Nullable SystemChange system,
        Instant at,
        String raw,
        List<ErrorNote> errors) {

    public WebhookMessage {
        errors = List.copyOf(errors);
    }

    /// Said in a group, so that it is no conversation of ours with one contact.
    public boolean inGroup() {
        return groupId != null;
    }

    @Override
    public String toString() {
        return type + " message of " + at;
    }
}
