package app.parley.outbox;

/// Why a message did not go out, with WhatsApp's code and words an operator understands.
///
/// @param code WhatsApp's error code, 0 where there is none
/// @param stops whether every message would fail the same way until somebody acts
public record Failure(int code, String reason, boolean stops) {
    public Failure(int code, String reason) {
        this(code, reason, false);
    }
}
