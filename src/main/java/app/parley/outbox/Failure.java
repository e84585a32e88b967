package app.parley.outbox;

/// Why a message did not go out, with WhatsApp's code and words an operator understands.
///
/// @param code WhatsApp's error code, 0 where there is none
public record Failure(int code, String reason) {}
