package app.parley.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Timed and recurring work that survives a restart. A job scheduled in a transaction exists if that commits.
///
/// A job may run twice (its effect and its removal are two transactions), so what it does must be safe to repeat.
/// One that keeps failing becomes a row in `dead_jobs` and is never forgotten silently.
public final class Jobs implements AutoCloseable {
    private static final int THREADS = 3;
    private final List<Task<?>> kinds = new ArrayList<>();
    private final List<RecurringTask<?>> recurring = new ArrayList<>();
    private final Database database;
    private final InstantSource clock;
    private final DeadJobs deadJobs;
    private @Nullable Scheduler scheduler;

    public Jobs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.deadJobs = new DeadJobs(database, clock);
    }

    /// A kind of one-time job.
    public static final class Kind<T> {
        private final OneTimeTask<T> task;

        private Kind(OneTimeTask<T> task) {
            this.task = task;
        }
    }

    /// Says what a kind of job does. Before [#start] only.
    public <T> Kind<T> kind(String name, Class<T> payload, Consumer<T> work) {
        OneTimeTask<T> task = Tasks.oneTime(name, payload)
                .onFailure(deadJobs.after(5))
                .execute((instance, _) -> work.accept(instance.getData()));
        kinds.add(task);
        return new Kind<>(task);
    }

    /// Does the work again and again, each time this long after the last. Before [#start] only.
    public void every(String name, Duration pause, Runnable work) {
        recurring.add(Tasks.recurring(name, FixedDelay.of(pause)).execute((_, _) -> work.run()));
    }

    public void start() {
        scheduler = Scheduler.create(database.joining(), kinds)
                .startTasks(recurring)
                .threads(THREADS)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .schedulerName(new SchedulerName.Fixed("parley"))
                .serializer(new JsonJobData())
                .pollingInterval(Duration.ofSeconds(5))
                .shutdownMaxWait(Duration.ofSeconds(3))
                .clock(clock::instant)
                .build();
        scheduler.start();
    }

    /// Schedules a job under a key; a job of that kind and key that is already waiting stays as it is.
    public <T> void at(Instant time, Kind<T> kind, String key, T payload) {
        var running = running();
        database.run(() -> running.scheduleIfNotExists(kind.task.instance(key, payload), time));
        database.afterCommit(running::triggerCheckForDueExecutions);
    }

    private Scheduler running() {
        if (scheduler == null) {
            throw new IllegalStateException("jobs are scheduled once they were started");
        }
        return scheduler;
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
