package app.parley.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why an item should be looked at again.
public enum Doubt {
    /// Nobody has changed or confirmed it for half a year.
    OLD(Duration.ofDays(180)),
    /// No answer has rested on it for two months, and it has been there as long.
    UNUSED(Duration.ofDays(60));

    private final Duration after;

    Doubt(Duration after) {
        this.after = after;
    }

    /// The last moment before which something counts as such.
    Instant before(Instant now) {
        return now.minus(after);
    }

    static Optional<Doubt> of(Shelved item, Instant now) {
        if (item.changedAt().isBefore(OLD.before(now))) {
            return Optional.of(OLD);
        }
        var quiet = UNUSED.before(now);
        var usedAt = item.usedAt();
        boolean unused = item.changedAt().isBefore(quiet) && (usedAt == null || usedAt.isBefore(quiet));
        return unused ? Optional.of(UNUSED) : Optional.empty();
    }
}
