package app.parley.storage;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened.
///
/// @param type as `message.received`; design §7 has the list
/// @param actor who did it: a person's name, `agent:conversation`, `contact`, `system`
/// @param data ids and figures only, never words or names, so that erasing a contact leaves nothing here
public record JournalEntry(
        String type,
        String actor,
        @Nullable UUID contactId,
        @Nullable UUID conversationId,
        Map<String, Object> data) {
    public JournalEntry {
        data = Map.copyOf(data);
    }
}
