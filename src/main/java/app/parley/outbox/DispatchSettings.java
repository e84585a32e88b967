package app.parley.outbox;

import java.time.Duration;

/// How messages leave.
///
/// @param messagesPerSecond most messages a second from one number
/// @param unknownWait how long to wait for a receipt before a message without an answer may go again
public record DispatchSettings(int messagesPerSecond, Duration unknownWait) {
    public DispatchSettings {
        if (messagesPerSecond < 1 || unknownWait.isNegative()) {
            throw new IllegalArgumentException("messages a second must be at least 1 and the wait not negative");
        }
    }
}
