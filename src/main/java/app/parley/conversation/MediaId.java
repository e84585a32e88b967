package app.parley.conversation;

import java.util.UUID;

/// Names a file of a message.
public record MediaId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
