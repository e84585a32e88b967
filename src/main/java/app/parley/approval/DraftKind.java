package app.parley.approval;

import java.util.Locale;

/// What lies on a card of the queue.
public enum DraftKind {
    REPLY,
    TEMPLATE,
    /// The agent wants a person; what it proposes to say is only that one is coming.
    HAND_OVER,
    /// No draft came about; the card says why, and a person writes.
    PROBLEM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DraftKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
