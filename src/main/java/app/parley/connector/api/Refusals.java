package app.parley.connector.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts strangers sent away, and says so in the log at most once a minute: a flood of them must not fill the disk.
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private long untold;

    Refusals(MeterRegistry metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param reason one of a few fixed words of ours
    void note(String reason) {
        metrics.counter("parley.http.refusals", "reason", reason).increment();
        tell(reason);
    }

    private synchronized void tell(String reason) {
        untold++;
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        LOG.warn("refused: {} ({} since the last such line)", reason, untold);
        untold = 0;
        next = now.plus(QUIET);
    }
}
