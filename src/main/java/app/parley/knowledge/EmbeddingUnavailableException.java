package app.parley.knowledge;

import org.jspecify.annotations.Nullable;

/// No vectors can be had. The message holds no words of anybody and no key.
public final class EmbeddingUnavailableException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// Whether asking again may help.
    public enum Reason {
        /// The server knows no such model, or does not do this at all.
        NOT_OFFERED,
        /// Perhaps in a minute.
        NOT_NOW,
        /// It answered something that is no vectors of this model.
        BROKEN
    }

    public EmbeddingUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
