package app.parley.desk.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands beside a thread.
///
/// @param notes of the conversation, oldest first
/// @param noticed by the trigger agent, newest first
/// @param remembered by the agents, newest first
/// @param messages how many there are
/// @param firstMessageAt null before anything was said
public record Context(
        ConversationLine conversation,
        ContactShown contact,
        List<NoteShown> notes,
        List<NoticedShown> noticed,
        List<RememberedShown> remembered,
        long messages,
        @Nullable Instant firstMessageAt,
        List<OtherConversation> others) {
    public Context {
        notes = List.copyOf(notes);
        noticed = List.copyOf(noticed);
        remembered = List.copyOf(remembered);
        others = List.copyOf(others);
    }
}
