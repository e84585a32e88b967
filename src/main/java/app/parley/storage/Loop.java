package app.parley.storage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker that does what is due, sleeps until more may be due, and can be woken.
///
/// It runs on a thread of the system's, so that its computing does not keep the virtual threads of the doors waiting.
/// It is never interrupted: a thread in the database must not be.
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// One round of work.
    public interface Step {
        /// Does what is due and says how long there is nothing to do; zero asks to be called again at once.
        Duration run();
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final String name;
    private final Step step;
    private boolean woken;
    private boolean closed;
    private @Nullable Thread thread;

    public Loop(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    public void start() {
        thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    /// Asks for a round soon; cheap, from any thread.
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        while (true) {
            Duration pause;
            try {
                pause = step.run();
            } catch (Exception e) {
                LOG.error("{} stumbled and goes on", name, e);
                pause = AFTER_TROUBLE;
            }
            if (!sleep(pause)) {
                return;
            }
        }
    }

    /// Answers false once the loop is closed.
    private boolean sleep(Duration pause) {
        lock.lock();
        try {
            long left = pause.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : pause.toNanos();
            while (!woken && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
            return !closed;
        } catch (InterruptedException e) {
            LOG.warn("{} was interrupted and ends", name);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// Ends after the round that is under way, and waits for it.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (thread != null) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
