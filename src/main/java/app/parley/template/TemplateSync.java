package app.parley.template;

import app.parley.storage.Loop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps templates the same as Meta's: at the start, every hour, and when Meta says that something changed.
public final class TemplateSync implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateSync.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    /// Several webhooks in a row want one sync.
    private static final Duration BURST = Duration.ofSeconds(3);

    private final Templates templates;
    private final InstantSource clock;
    private final Loop loop = new Loop("templates", this::round);
    private volatile Instant due = Instant.EPOCH;

    public TemplateSync(Templates templates, InstantSource clock) {
        this.templates = templates;
        this.clock = clock;
    }

    public void start() {
        loop.start();
    }

    /// Something changed at Meta. The sync comes a little later, when whoever says so has committed.
    public void want() {
        due = clock.instant().plus(BURST);
        loop.wake();
    }

    /// Syncs if it is time, and says how long there is nothing to do. The loop calls it.
    Duration round() {
        var now = clock.instant();
        var planned = due;
        if (now.isBefore(planned)) {
            return Duration.between(now, planned);
        }
        due = now.plus(PAUSE);
        try {
            templates.sync();
            templates.count();
            return PAUSE;
        } catch (TemplateAccountException e) {
            LOG.info("templates were not synced: {}", e.reason());
            due = now.plus(AFTER_TROUBLE);
            return AFTER_TROUBLE;
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
