package app.parley.template.store;

import app.parley.conversation.MessageId;
import app.parley.template.TemplateId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A row of `template_sends`: which template a message was made from.
@Entity
@Table(name = "template_sends")
class SendRow {
    @Id
    @Column(name = "message_id")
    UUID messageId;

    @Column(name = "template_id")
    UUID templateId;

    @Column(name = "sent_at")
    Instant sentAt;

    static SendRow of(MessageId message, TemplateId template, Instant now) {
        var row = new SendRow();
        row.messageId = message.value();
        row.templateId = template.value();
        row.sentAt = now;
        return row;
    }
}
