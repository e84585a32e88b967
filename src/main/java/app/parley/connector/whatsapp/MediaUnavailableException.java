package app.parley.connector.whatsapp;

import org.jspecify.annotations.Nullable;

/// A file could not be fetched. Its message is for the log: no link and no token are in it.
public final class MediaUnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    /// Why, in kinds that differ in what to do.
    public enum Reason {
        /// Meta could not be reached, or broke off: worth another try later.
        UNREACHABLE,
        /// Meta does not let us in: the token has run out, or may not see it.
        NO_ACCESS,
        /// Meta does not have it, or not any more.
        GONE,
        /// It is larger than we want to keep.
        TOO_LARGE,
        /// What came is not what was sent.
        DAMAGED,
        /// The link leads to a host that may not see our token.
        FOREIGN_HOST,
        /// It could not be written on our side.
        NOT_WRITABLE
    }

    private final Reason reason;

    MediaUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
