package app.parley.conversation;

import java.util.UUID;

/// Names a message of ours; WhatsApp's own id is another thing.
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
