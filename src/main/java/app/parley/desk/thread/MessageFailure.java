package app.parley.desk.thread;

/// Why a message did not arrive.
///
/// @param code WhatsApp's, 0 where there is none
/// @param reason in plain words
public record MessageFailure(int code, String reason) {}
