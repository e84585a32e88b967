package app.parley.desk.inbox;

import app.parley.desk.approvals.DraftShown;
import app.parley.desk.thread.ThreadMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of a conversation, oldest first.
///
/// @param older the place before which there is more; null at the beginning
/// @param newer the place after which there is more; null at the newest end
/// @param notes those written in the time of this stretch
/// @param drafts at the newest end: what waits for a person
public record ThreadPage(
        List<ThreadMessage> messages,
        @Nullable String older,
        @Nullable String newer,
        List<NoteShown> notes,
        List<DraftShown> drafts) {
    public ThreadPage {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
        drafts = List.copyOf(drafts);
    }
}
