package app.parley.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a contact allows for one purpose.
///
/// @param in whether they opted in; false means opted out
/// @param source where they said so, as `whatsapp`, `operator` or the words of a form
/// @param proof what shows it: the words they wrote, or what somebody here saw; null if nothing was kept
/// @param by the person or program who entered it; `contact` for themselves
public record Consent(
        boolean in,
        String source,
        @Nullable String proof,
        @Nullable String by,
        Instant at) {
    /// The purpose that stands for every message of ours.
    public static final String ALL = "messages";

    public static final String MARKETING = "marketing";

    /// What somebody said last; of two statements of one moment the refusal.
    public Consent later(Consent other) {
        int order = at.compareTo(other.at);
        return order > 0 || order == 0 && !in ? this : other;
    }

    public String state() {
        return in ? "in" : "out";
    }
}
