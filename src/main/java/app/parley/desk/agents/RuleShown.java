package app.parley.desk.agents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people always change about drafts, suggested or in use.
///
/// @param language of the drafts, BCP 47; "und" for all
/// @param said what drafts say; "" where something is added
/// @param wanted what stands in its place; "" where something is left out
/// @param seen in how many conversations people did so
/// @param person who said yes; null while nobody has
public record RuleShown(
        UUID id,
        Kind kind,
        String language,
        String said,
        String wanted,
        boolean inUse,
        int seen,
        @Nullable String person,
        @Nullable Instant since) {
    public enum Kind {
        REPLACE,
        OPENING,
        ENDING,
        LEAVE_OUT,
        NO_EMOJI
    }

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return "rule " + id;
    }
}
