package app.parley.agent.store;

import app.parley.agent.TurnStore;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `turns`.
@Entity
@Table(name = "turns")
class TurnRow {
    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "wanted_up_to")
    UUID wantedUpTo;

    int attempts;
    String hint;

    static TurnRow of(TurnStore.Wanted wanted) {
        var row = new TurnRow();
        row.conversationId = wanted.conversation().value();
        row.dueAt = wanted.dueAt();
        row.wantedUpTo = wanted.upTo().value();
        row.attempts = wanted.attempts();
        row.hint = wanted.hint();
        return row;
    }

    TurnStore.Wanted wanted() {
        return new TurnStore.Wanted(
                new ConversationId(conversationId), dueAt, new MessageId(wantedUpTo), attempts, hint);
    }
}
