package app.parley.connector.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An answer with a status other than success. Its message tells the status alone: servers repeat keys and customers'
/// words in their errors.
final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String body;
    private final @Nullable String retryAfter;

    HttpFailure(int status, String body, @Nullable String retryAfter) {
        super("status " + status);
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /// What the server said about it; not for logs.
    String body() {
        return body;
    }

    /// The header `Retry-After`, as it came.
    @Nullable
    String retryAfter() {
        return retryAfter;
    }
}
