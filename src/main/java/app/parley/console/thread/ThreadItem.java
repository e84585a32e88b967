package app.parley.console.thread;

import app.parley.desk.approvals.DraftShown;
import app.parley.desk.inbox.NoteShown;
import app.parley.desk.thread.ThreadMessage;
import java.time.Instant;

/// What stands in a thread, from top to bottom.
sealed interface ThreadItem {

    /// Stays the same when the item is shown anew with other words.
    Object key();

    /// The line above the first item of a day.
    ///
    /// @param at when the day begins here
    record Day(Instant at) implements ThreadItem {
        @Override
        public Object key() {
            return at;
        }
    }

    record Message(ThreadMessage message) implements ThreadItem {
        @Override
        public Object key() {
            return message.id();
        }
    }

    record Note(NoteShown note) implements ThreadItem {
        @Override
        public Object key() {
            return note.id();
        }
    }

    record Draft(DraftShown draft) implements ThreadItem {
        @Override
        public Object key() {
            return draft.id();
        }
    }
}
