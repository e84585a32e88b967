package app.parley.conversation.store;

import app.parley.contact.ContactId;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.MessageId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `conversations`.
@Entity
@Table(name = "conversations")
class ConversationRow {
    @Id
    UUID id;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "phone_number_id")
    String phoneNumberId;

    boolean connected;
    String state;
    int unread;

    @Column(name = "window_expires_at")
    Instant windowExpiresAt;

    @Column(name = "last_message_at")
    Instant lastMessageAt;

    @Column(name = "last_text")
    String lastText;

    @Column(name = "newest_id")
    UUID newestId;

    String intent;
    String sentiment;
    boolean standby;

    @Column(name = "automation_told")
    boolean automationTold;

    @Column(name = "assigned_to")
    String assignedTo;

    @Column(name = "snoozed_until")
    Instant snoozedUntil;

    @Column(name = "phone_spoke_at")
    Instant phoneSpokeAt;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    static ConversationRow of(Conversation conversation, Instant createdAt) {
        var row = new ConversationRow();
        row.id = conversation.id().value();
        row.contactId = conversation.contact().value();
        row.phoneNumberId = conversation.phoneNumberId();
        row.connected = conversation.connected();
        row.state = conversation.state().word();
        row.unread = conversation.unread();
        row.windowExpiresAt = conversation.windowExpiresAt();
        row.lastMessageAt = conversation.lastMessageAt();
        row.lastText = conversation.lastText();
        row.newestId =
                conversation.newest() == null ? null : conversation.newest().value();
        row.intent = conversation.intent();
        row.sentiment = conversation.sentiment();
        row.standby = conversation.standby();
        row.automationTold = conversation.automationTold();
        row.assignedTo = conversation.assignedTo();
        row.snoozedUntil = conversation.snoozedUntil();
        row.phoneSpokeAt = conversation.phoneSpokeAt();
        row.createdAt = createdAt;
        return row;
    }

    Conversation conversation() {
        return new Conversation(
                new ConversationId(id),
                new ContactId(contactId),
                phoneNumberId,
                connected,
                ConversationState.of(state),
                unread,
                windowExpiresAt,
                lastMessageAt,
                lastText,
                newestId == null ? null : new MessageId(newestId),
                intent,
                sentiment,
                standby,
                automationTold,
                assignedTo,
                snoozedUntil,
                phoneSpokeAt);
    }
}
