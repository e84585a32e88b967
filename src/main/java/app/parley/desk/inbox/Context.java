package app.parley.desk.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands beside a thread.
///
/// @param notes of the conversation, oldest first
/// @param noticed by the trigger agent, newest first
/// @param messages how many there are
/// @param firstMessageAt null before anything was said
public record Context(
        ConversationLine conversation,
        ContactShown contact,
        List<NoteShown> notes,
        List<NoticedShown> noticed,
        long messages,
        @Nullable Instant firstMessageAt,
        List<OtherConversation> others) {
    public Context {
        notes = List.copyOf(notes);
        noticed = List.copyOf(noticed);
        others = List.copyOf(others);
    }
}
