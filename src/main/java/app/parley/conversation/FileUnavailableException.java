package app.parley.conversation;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The file of a message cannot be had from WhatsApp.
public final class FileUnavailableException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    /// Kinds that differ in what to do.
    public enum Why {
        /// WhatsApp cannot be reached, or does not let us in: it may be better later.
        NOT_NOW,
        GONE,
        TOO_LARGE,
        /// What came is not what was sent.
        DAMAGED,
        /// Something else than WhatsApp wanted to hand it out.
        FOREIGN,
        /// It could not be written on our side.
        NOT_WRITABLE
    }

    /// @param message for the log: no link, no name and no token are in it
    public FileUnavailableException(Why why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
