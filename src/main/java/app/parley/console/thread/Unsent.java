package app.parley.console.thread;

import app.parley.desk.approvals.DraftShown;
import app.parley.desk.inbox.Attached;
import app.parley.desk.thread.ThreadMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed in one conversation and has not gone anywhere yet. A message, a note and a reworded draft each
/// have words of their own, so that no note becomes a message by a wrong key.
final class Unsent {
    private final Map<Mode, String> words = new EnumMap<>(Mode.class);
    private @Nullable UUID reworded;

    Mode mode = Mode.MESSAGE;
    boolean sending;
    String problem = "";
    TemplateTyped template = new TemplateTyped("", "", "");
    final List<Attached.Kept> files = new ArrayList<>();

    @Nullable
    Extra extra;

    @Nullable
    ThreadMessage quoting;

    @Nullable
    DraftShown draft;

    String words(Mode of) {
        return words.getOrDefault(of, "");
    }

    void write(Mode of, String typed) {
        words.put(of, typed);
    }

    /// Takes out what has been sent, and leaves what was typed meanwhile.
    void sent(Mode of, String sent) {
        var now = words(of);
        words.put(of, now.startsWith(sent) ? now.substring(sent.length()).stripLeading() : now);
    }

    /// Puts words back before those that stand there.
    void giveBack(Mode of, String back) {
        var now = words(of);
        words.put(of, now.isBlank() || back.isBlank() ? now + back : back + "\n" + now);
    }

    /// A message went: what stood in it has left the composer.
    void gone(Piece piece) {
        if (piece.words() != null) {
            sent(Mode.MESSAGE, piece.words());
        }
        if (piece.file() == null) {
            extra = null;
        } else {
            files.remove(piece.file());
        }
    }

    /// A message was taken back: what stood in it is here again.
    void comesBack(Piece piece, String back) {
        giveBack(Mode.MESSAGE, piece.file() == null || piece.words() != null ? back : "");
        if (piece.file() != null && !files.contains(piece.file())) {
            files.add(piece.file());
        }
    }

    /// Begins to reword a draft, or goes on with it.
    void reword(DraftShown wanted) {
        if (draft != null && !draft.id().equals(wanted.id())) {
            draftGone();
        }
        if (!wanted.id().equals(reworded)) {
            write(Mode.DRAFT, wanted.text());
        }
        reworded = wanted.id();
        draft = wanted;
        mode = Mode.DRAFT;
    }

    /// Leaves the draft as it is. The words are there again when somebody goes on with it.
    void leaveDraft() {
        draft = null;
        mode = mode == Mode.DRAFT ? Mode.MESSAGE : mode;
    }

    /// The draft waits no more: what was made of it stays as a message.
    void draftGone() {
        var typed = words(Mode.DRAFT);
        if (draft != null && !typed.isBlank() && !typed.equals(draft.text())) {
            giveBack(Mode.MESSAGE, typed);
        }
        forgetDraft();
    }

    /// The draft went out in these words.
    void draftSent(String sent) {
        sent(Mode.DRAFT, sent);
        if (!words(Mode.DRAFT).isBlank()) {
            giveBack(Mode.MESSAGE, words(Mode.DRAFT));
        }
        forgetDraft();
    }

    private void forgetDraft() {
        write(Mode.DRAFT, "");
        reworded = null;
        leaveDraft();
    }
}
