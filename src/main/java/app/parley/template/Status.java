package app.parley.template;

import java.util.Locale;

/// Where a template stands in its life at Meta (reference §3.5).
public enum Status {
    PENDING,
    APPROVED,
    REJECTED,
    PAUSED,
    DISABLED,
    IN_APPEAL,
    LIMIT_EXCEEDED,
    ARCHIVED,
    LOCKED,
    DELETED,
    /// A word of Meta's that is newer than this program.
    OTHER;

    /// Reads Meta's word, of the list or of a webhook.
    public static Status of(String word) {
        var upper = word.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "REINSTATED" -> APPROVED;
            case "PENDING_DELETION" -> DELETED;
            case "PENDING",
                    "APPROVED",
                    "REJECTED",
                    "PAUSED",
                    "DISABLED",
                    "IN_APPEAL",
                    "LIMIT_EXCEEDED",
                    "ARCHIVED",
                    "LOCKED",
                    "DELETED" -> valueOf(upper);
            default -> OTHER;
        };
    }

    /// Meta lets only these be edited.
    public boolean isEditable() {
        return this == APPROVED || this == REJECTED || this == PAUSED;
    }
}
