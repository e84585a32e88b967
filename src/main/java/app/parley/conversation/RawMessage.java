package app.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/// A message as it was kept in WhatsApp's own form.
public final class RawMessage {
    private static final JsonMapper JSON = new JsonMapper();

    private RawMessage() {}

    /// The message itself, also where an echo or the past wraps it; nothing if it is no JSON.
    public static Optional<JsonNode> read(byte[] raw) {
        try {
            var whole = JSON.readTree(raw);
            if (whole == null) {
                return Optional.empty();
            }
            var wrapped = whole.path("message");
            return Optional.of(wrapped.isObject() && !whole.has("type") ? wrapped : whole);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
