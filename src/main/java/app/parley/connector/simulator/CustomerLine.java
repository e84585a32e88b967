package app.parley.connector.simulator;

import java.time.Instant;

/// Something a simulated customer has just written, for a demo to show.
///
/// @param customer the name on the profile
/// @param language `es`, `pt` or `en`
/// @param kind WhatsApp's type of the message: `text`, `image`, `audio`, `order` …
/// @param text the words; for a voice note what is said in it, for a reaction the emoji
public record CustomerLine(String customer, String language, String kind, String text, Instant at) {}
