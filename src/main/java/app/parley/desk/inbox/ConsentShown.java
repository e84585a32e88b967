package app.parley.desk.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a contact allows for one purpose.
///
/// @param purpose `messages` for all, `marketing`, …
/// @param in false if they opted out
/// @param source where they said so
/// @param proof what shows it; null if nothing was kept
/// @param by the person or program who entered it; null if nobody knows
public record ConsentShown(
        String purpose,
        boolean in,
        String source,
        @Nullable String proof,
        @Nullable String by,
        Instant at) {}
