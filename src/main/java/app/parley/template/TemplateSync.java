package app.parley.template;

import app.parley.storage.Rounds;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps templates the same as Meta's: at the start, every hour, and when Meta says that something changed.
public final class TemplateSync implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateSync.class);
    private final Templates templates;
    private final Rounds rounds;

    public TemplateSync(Templates templates, InstantSource clock) {
        this.templates = templates;
        this.rounds = new Rounds("templates", Duration.ofHours(1), this::sync, clock);
    }

    public void start() {
        rounds.start();
    }

    /// Something changed at Meta.
    public void want() {
        rounds.want();
    }

    /// Syncs if it is time, and says how long there is nothing to do.
    Duration round() {
        return rounds.round();
    }

    private boolean sync() {
        try {
            templates.sync();
            templates.count();
            return true;
        } catch (TemplateAccountException e) {
            LOG.info("templates were not synced: {}", e.reason());
            return false;
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
