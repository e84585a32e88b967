package app.parley.outbox.store;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.outbox.ContentJson;
import app.parley.outbox.OutboxState;
import app.parley.outbox.Promised;
import app.parley.outbox.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `outbox`.
@Entity
@Table(name = "outbox")
class PromisedRow {
    @Id
    @Column(name = "message_id")
    UUID messageId;

    @Column(name = "conversation_id")
    UUID conversationId;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "phone_number_id")
    String phoneNumberId;

    String content;

    @Column(name = "reply_to")
    String replyTo;

    @Column(name = "draft_id")
    UUID draftId;

    String source;
    boolean alone;

    @Column(name = "answers_id")
    UUID answersId;

    String state;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "not_before")
    Instant notBefore;

    int attempts;

    @Column(name = "attempted_at")
    Instant attemptedAt;

    @Column(name = "unknown_since")
    Instant unknownSince;

    @Column(name = "waits_for")
    String waitsFor;

    static PromisedRow of(Promised promised) {
        var row = new PromisedRow();
        row.messageId = promised.id().value();
        row.conversationId = promised.conversation().value();
        row.contactId = promised.contact().value();
        row.phoneNumberId = promised.phoneNumberId();
        row.content = ContentJson.write(promised.content());
        row.replyTo = promised.replyTo();
        row.draftId = promised.draft();
        row.source = promised.source().word();
        row.alone = promised.alone();
        row.answersId = promised.answers() == null ? null : promised.answers().value();
        row.state = promised.state().word();
        row.dueAt = promised.dueAt();
        row.notBefore = promised.notBefore();
        row.attempts = promised.attempts();
        row.attemptedAt = promised.attemptedAt();
        row.unknownSince = promised.unknownSince();
        row.waitsFor = promised.waitsFor();
        return row;
    }

    Promised promised() {
        return new Promised(
                new MessageId(messageId),
                new ConversationId(conversationId),
                new ContactId(contactId),
                phoneNumberId,
                ContentJson.read(content),
                replyTo,
                draftId,
                Source.of(source),
                alone,
                answersId == null ? null : new MessageId(answersId),
                OutboxState.of(state),
                dueAt,
                notBefore,
                attempts,
                attemptedAt,
                unknownSince,
                waitsFor);
    }
}
