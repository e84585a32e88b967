package app.parley.console.approvals;

import app.parley.desk.approvals.DraftCard;
import java.util.UUID;

/// One card of a batch.
///
/// @param ticked it will be sent
/// @param note key of the text that says what is special about it; "" if nothing is
/// @param said why it was not sent, in the engine's words
record BatchItem(DraftCard card, boolean ticked, Standing standing, String note, String said) {
    enum Standing {
        OPEN,
        /// It has changed since it was read: it has to be read again.
        STALE,
        /// It can only be decided by itself, or not at all.
        FIXED,
        SENT,
        REFUSED
    }

    UUID id() {
        return card.draft().id();
    }

    boolean isTickable() {
        return standing == Standing.OPEN || standing == Standing.STALE;
    }

    BatchItem ticked(boolean now) {
        return new BatchItem(card, now && isTickable(), standing, note, said);
    }

    BatchItem as(Standing now, String noteKey, String words) {
        return new BatchItem(card, false, now, noteKey, words);
    }

    BatchItem showing(DraftCard fresh) {
        return new BatchItem(fresh, ticked, standing, note, said);
    }
}
