package app.parley.insight.overview;

import java.time.Instant;
import java.util.UUID;

/// A message, without its words.
///
/// @param by whose it is, and what became of it
public record Spoken(UUID conversation, By by, Instant at) {

    /// Whose a message is.
    public enum By {
        CUSTOMER,
        /// Ours, and on its way or there.
        US,
        /// Ours, and refused by WhatsApp.
        FAILED
    }
}
