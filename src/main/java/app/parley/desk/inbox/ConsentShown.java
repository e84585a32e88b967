package app.parley.desk.inbox;

import java.time.Instant;

/// What a contact allows for one purpose.
///
/// @param purpose `messages` for all, `marketing`, …
/// @param in false if they opted out
/// @param source where they said so
public record ConsentShown(String purpose, boolean in, String source, Instant at) {}
