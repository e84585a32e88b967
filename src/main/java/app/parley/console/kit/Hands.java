package app.parley.console.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hands of a clock, turned by whoever holds them: what waits runs when its time has come, on the holder's thread.
/// For pictures and tests, which wait for nothing.
public final class Hands implements Background.Delay, InstantSource {
    private final List<Waiting> waiting = new ArrayList<>();
    private Instant now;

    private record Waiting(Instant at, Runnable task) {}

    public Hands(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void after(Duration time, Runnable task) {
        waiting.add(new Waiting(now.plus(time), task));
    }

    public void pass(Duration time) {
        var end = instant().plus(time);
        for (var next = due(end); next != null; next = due(end)) {
            next.task().run();
        }
        set(end);
    }

    /// The clock goes on while nobody looks at it, as when a machine sleeps: what came due meanwhile runs once.
    public void skip(Duration time) {
        set(instant().plus(time));
        pass(Duration.ZERO);
    }

    public void passMillis(long time) {
        pass(Duration.ofMillis(time));
    }

    private synchronized void set(Instant at) {
        now = at;
    }

    private synchronized @Nullable Waiting due(Instant end) {
        var next = waiting.stream()
                .filter(task -> !task.at().isAfter(end))
                .min(Comparator.comparing(Waiting::at))
                .orElse(null);
        if (next != null) {
            waiting.remove(next);
            now = next.at().isAfter(now) ? next.at() : now;
        }
        return next;
    }
}
