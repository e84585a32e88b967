package app.parley.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How messages leave.
///
/// @param messagesPerSecond most messages a second from one number; null for as many as WhatsApp lets it
/// @param unknownWait how long to wait for a receipt before a message without an answer may go again
public record DispatchSettings(@Nullable Integer messagesPerSecond, Duration unknownWait) {
    public DispatchSettings {
        if (messagesPerSecond != null && messagesPerSecond < 1 || unknownWait.isNegative()) {
            throw new IllegalArgumentException("messages a second must be at least 1 and the wait not negative");
        }
    }
}
