package app.parley.desk.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands beside a thread.
///
/// @param notes of the conversation, oldest first
/// @param messages how many there are
/// @param firstMessageAt null before anything was said
public record Context(
        ConversationLine conversation,
        ContactShown contact,
        List<NoteShown> notes,
        long messages,
        @Nullable Instant firstMessageAt,
        List<OtherConversation> others) {
    public Context {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
    }
}
