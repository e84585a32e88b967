package app.parley.console.thread;

import app.parley.desk.inbox.Attached;
import app.parley.desk.inbox.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message of what a person sends at once: words with something to tap, and a message for each file.
///
/// @param words of the composer that go with it; null if none do
/// @param file goes with it
record Piece(Outgoing outgoing, @Nullable String words, Attached.@Nullable Kept file) {
    /// WhatsApp takes no longer words under a file.
    private static final int LONGEST_CAPTION = 1024;

    /// What goes out, in its order. Words stand under the first file where they can.
    static List<Piece> of(String words, List<Attached.Kept> files, @Nullable Extra extra, @Nullable UUID quoting) {
        var pieces = new ArrayList<Piece>();
        boolean under = extra == null
                && !files.isEmpty()
                && files.getFirst().takesCaption()
                && words.length() <= LONGEST_CAPTION;
        if (extra != null) {
            pieces.add(new Piece(extra.outgoing(words, quoting), extra.kind().needsWords() ? words : null, null));
        }
        boolean alone = extra == null ? !under : !extra.kind().needsWords();
        if (alone && !words.isBlank()) {
            pieces.add(new Piece(new Outgoing.Text(words, quoting), words, null));
        }
        for (var file : files) {
            var caption = under && file.equals(files.getFirst()) && !words.isBlank() ? words : null;
            var quoted = pieces.isEmpty() ? quoting : null;
            pieces.add(new Piece(new Outgoing.File(file.id(), caption, quoted), caption, file));
        }
        return List.copyOf(pieces);
    }
}
