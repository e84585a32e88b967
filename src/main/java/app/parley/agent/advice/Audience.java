package app.parley.agent.advice;

import app.parley.agent.advice.AudienceStore.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whom a plan is for.
final class Audience {
    private static final Duration LONG_SILENT = Duration.ofDays(30);
    private static final Duration FORGOTTEN = Duration.ofDays(365);
    private static final Duration INTERESTED = Duration.ofDays(14);
    private static final Duration WAITED = Duration.ofDays(2);

    private Audience() {}

    /// Nothing for advice that is about nobody.
    static Optional<Wanted> of(AdviceKind kind, Instant now) {
        return switch (kind) {
            case WEEK -> Optional.empty();
            case WIN_BACK -> Optional.of(new Wanted(now.minus(FORGOTTEN), now.minus(LONG_SILENT), null));
            case FOLLOW_UP -> Optional.of(new Wanted(now.minus(INTERESTED), now.minus(WAITED), now.minus(INTERESTED)));
        };
    }
}
