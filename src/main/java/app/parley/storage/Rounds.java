package app.parley.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Work that is done at the start, every so often, and soon after somebody wants it.
public final class Rounds implements AutoCloseable {
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    /// Several wishes in a row want one round.
    private static final Duration BURST = Duration.ofSeconds(3);

    private final Duration pause;
    private final Work work;
    private final InstantSource clock;
    private final Loop loop;
    private volatile Instant due = Instant.EPOCH;

    /// One round.
    @FunctionalInterface
    public interface Work {
        /// Answers false if it could not be done, and wants to be tried again soon.
        boolean done();
    }

    public Rounds(String name, Duration pause, Work work, InstantSource clock) {
        this.pause = pause;
        this.work = work;
        this.clock = clock;
        this.loop = new Loop(name, this::round);
    }

    public void start() {
        loop.start();
    }

    /// The round comes a little later, when whoever wants it has committed.
    public void want() {
        due = clock.instant().plus(BURST);
        loop.wake();
    }

    /// Works if it is time, and says how long there is nothing to do. The loop calls it.
    public Duration round() {
        var now = clock.instant();
        var planned = due;
        if (now.isBefore(planned)) {
            return Duration.between(now, planned);
        }
        due = now.plus(pause);
        if (work.done()) {
            return pause;
        }
        due = now.plus(AFTER_TROUBLE);
        return AFTER_TROUBLE;
    }

    @Override
    public void close() {
        loop.close();
    }
}
