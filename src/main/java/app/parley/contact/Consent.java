package app.parley.contact;

import java.time.Instant;

/// What a contact allows for one purpose.
///
/// @param in whether they opted in; false means opted out
/// @param source where they said so, as `whatsapp`, `operator` or the words of a form
public record Consent(boolean in, String source, Instant at) {
    /// The purpose that stands for every message of ours.
    public static final String ALL = "messages";

    public static final String MARKETING = "marketing";

    public String state() {
        return in ? "in" : "out";
    }
}
