package app.parley.console.approvals;

import app.parley.desk.Typed;
import app.parley.desk.approvals.DraftCard;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What lies before the person.
///
/// @param card null while it is being read
/// @param written the person's words in place of the draft's; null while there are none
/// @param refusal why the engine would not have it last time, in its own words; "" if it was not asked
/// @param place from 1
/// @param of how many wait
record Shown(Row row, @Nullable DraftCard card, @Nullable String written, String refusal, int place, int of) {

    /// Twice of what WhatsApp lets anybody write: beyond it nothing is shown or taken in, and nothing goes out.
    static final int MOST = 8192;

    /// What a decision is about: if any of it changes, the person has to look again.
    record InView(UUID draft, String text, @Nullable UUID newest, boolean waits) {}

    UUID id() {
        return row.id();
    }

    /// Longer than any message may be, so that it is not even shown in full, and cannot go out as it is.
    boolean isTooLong() {
        return card != null && card.draft().text().length() > MOST;
    }

    /// The words in the editor.
    String words() {
        return written == null ? draftWords() : written;
    }

    /// The draft's own, no longer than can be shown.
    String draftWords() {
        return card == null ? "" : Typed.cut(card.draft().text(), MOST);
    }

    boolean isDecidable() {
        return card != null && row.waits();
    }

    boolean isEditable() {
        return isDecidable() && card != null && card.draft().editable();
    }

    /// There is something to send.
    boolean isApprovable() {
        return isDecidable() && !words().isBlank() && (written != null || !isTooLong());
    }

    boolean isCountingDown() {
        return isDecidable() && card != null && card.draft().goesAt() != null;
    }

    InView inView() {
        if (card == null) {
            return new InView(row.id(), "", null, false);
        }
        var newest = Gone.newest(card);
        return new InView(row.id(), card.draft().text(), newest == null ? null : newest.id(), row.waits());
    }
}
