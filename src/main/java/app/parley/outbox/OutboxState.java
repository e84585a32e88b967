package app.parley.outbox;

import java.util.Locale;

/// Where a promised message stands.
public enum OutboxState {
    QUEUED,
    /// It is being written out; found after a crash, it is unknown.
    SENDING,
    /// It may have been taken: no answer came.
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OutboxState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
