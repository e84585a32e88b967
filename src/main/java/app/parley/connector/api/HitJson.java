package app.parley.connector.api;

import app.parley.contact.Contact;
import app.parley.conversation.Message;
import app.parley.knowledge.Passage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something found.
///
/// @param score how sure we are that it answers; null where the words simply stand there
record HitJson(
        String kind,
        UUID id,
        @Nullable UUID contactId,
        @Nullable UUID conversationId,
        String quote,
        @Nullable Instant at,
        @Nullable Double score) {

    static HitJson of(Contact contact) {
        var id = contact.id().value();
        return new HitJson("contact", id, id, null, contact.shownName(), contact.createdAt(), null);
    }

    static HitJson of(Message message) {
        var text = message.heard();
        return new HitJson(
                "message",
                message.id().value(),
                message.contact().value(),
                message.conversation().value(),
                text == null ? "" : text,
                message.at(),
                null);
    }

    static HitJson of(Passage passage) {
        return new HitJson("knowledge", passage.id().value(), null, null, passage.quote(), null, passage.score());
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
