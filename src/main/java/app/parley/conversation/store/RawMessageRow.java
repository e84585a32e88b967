package app.parley.conversation.store;

import app.parley.conversation.Message;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// One line of the table `messages` with what WhatsApp sent, as it is written once.
@Entity
@Table(name = "messages")
class RawMessageRow extends MessageColumns {
    byte[] raw;

    static RawMessageRow of(Message message, byte @Nullable [] raw) {
        var row = new RawMessageRow();
        row.fill(message);
        row.raw = raw;
        return row;
    }
}
