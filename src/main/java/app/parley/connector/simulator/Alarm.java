package app.parley.connector.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Runs a task after a while. The simulator never waits in any other way, so tests turn the hands themselves.
@FunctionalInterface
public interface Alarm {

    void after(Duration delay, Runnable task);

    /// Real time; tasks may block, so give it an executor with a virtual thread a task.
    static Alarm on(Executor workers) {
        return (delay, task) -> CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, workers)
                .execute(task);
    }
}
