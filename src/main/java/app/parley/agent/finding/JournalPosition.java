package app.parley.agent.finding;

import app.parley.settings.Notebook;
import app.parley.storage.Journal;

/// How far the trigger agent has read the journal.
final class JournalPosition {
    private static final String NAME = "trigger agent";
    private static final Kept NOWHERE = new Kept(-1);
    private final Notebook notebook;
    private final Journal journal;

    private record Kept(long position) {}

    JournalPosition(Notebook notebook, Journal journal) {
        this.journal = journal;
        this.notebook = notebook;
    }

    /// Where nothing is kept, from now on: nobody needs to hear what was noticed about years ago.
    long now() {
        var kept = notebook.read(NAME, NOWHERE);
        if (!kept.equals(NOWHERE)) {
            return kept.position();
        }
        long last = journal.last();
        reached(last);
        return last;
    }

    void reached(long position) {
        notebook.write(NAME, new Kept(position));
    }
}
