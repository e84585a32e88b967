package app.parley.approval;

import java.util.Locale;

/// What became of a draft.
public enum DraftState {
    PENDING,
    /// It goes out alone soon unless a person stops it.
    COUNTDOWN,
    APPROVED,
    /// Approved, in other words.
    EDITED,
    REJECTED,
    /// The conversation went on without it.
    WITHDRAWN,
    EXPIRED,
    /// A check that stops even a person failed.
    REFUSED,
    SENT_ALONE;

    public boolean isOpen() {
        return this == PENDING || this == COUNTDOWN;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for any other word
    public static DraftState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
