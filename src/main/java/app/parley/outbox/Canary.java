package app.parley.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells that Meta's webhooks have stopped coming. Of whatever WhatsApp takes it soon tells something (reference
/// §6.2): where it has taken a message and told nothing since, what customers write does not arrive either. From
/// any thread.
public final class Canary {
    private static final Logger LOG = LoggerFactory.getLogger(Canary.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Longer between two looks than anybody pauses: the machine slept, and what waits outside has to come in
    /// first.
    private static final Duration SLEPT = Duration.ofSeconds(45);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Instant taken;
    private @Nullable Instant waitingSince;
    private @Nullable Instant looked;
    private @Nullable Instant silentSince;

    /// WhatsApp took a message.
    void taken(Instant now) {
        synchronized (this) {
            if (taken == null) {
                taken = now;
                waitingSince = now;
            }
        }
    }

    /// WhatsApp told something of a message of ours.
    void heard() {
        synchronized (this) {
            taken = null;
            waitingSince = null;
        }
        become(null);
    }

    /// Has a look; somebody does every second or so.
    void look(Instant now) {
        become(judged(now));
    }

    private synchronized @Nullable Instant judged(Instant now) {
        if (looked != null && waitingSince != null && now.isAfter(looked.plus(SLEPT))) {
            waitingSince = now;
        }
        looked = now;
        return waitingSince == null || now.isBefore(waitingSince.plus(PATIENCE)) ? null : taken;
    }

    private void become(@Nullable Instant silent) {
        boolean changed;
        synchronized (this) {
            changed = !Objects.equals(silent, silentSince);
            silentSince = silent;
        }
        if (changed) {
            if (silent != null) {
                LOG.error(
                        "WhatsApp took a message at {} and has told nothing since: its webhooks do not arrive", silent);
            }
            listeners.forEach(Runnable::run);
        }
    }

    /// Since when nothing comes back, if nothing does.
    public synchronized Optional<Instant> silentSince() {
        return Optional.ofNullable(silentSince);
    }

    /// Tells of every change, on whatever thread. Returns what ends it.
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
