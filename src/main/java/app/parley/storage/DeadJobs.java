package app.parley.storage;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a row for each job that was given up.
final class DeadJobs {
    private static final Logger LOG = LoggerFactory.getLogger(DeadJobs.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private final Database database;
    private final InstantSource clock;

    DeadJobs(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Tries again with doubling pauses; after that many failures the job is buried here.
    <T> FailureHandler<T> after(int failures) {
        return (complete, operations) -> {
            int failed = complete.getExecution().consecutiveFailures + 1;
            if (failed < failures) {
                operations.reschedule(complete, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << failed)));
                return;
            }
            database.run(() -> {
                bury(complete, failed);
                operations.remove();
            });
        };
    }

    private void bury(ExecutionComplete complete, int failures) {
        var instance = complete.getExecution().taskInstance;
        var problem = complete.getCause().map(Throwable::toString).orElse("it died");
        LOG.error("job {} was given up after {} failures", instance.getTaskName(), failures);
        Object payload = instance.getData();
        Instant now = clock.instant();
        database.use(session -> session.doWork(connection -> {
            try (var insert =
                    connection.prepareStatement("insert into dead_jobs (id, task_name, task_instance, task_data,"
                            + " failures, problem, died_at) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, Ids.next());
                insert.setString(2, instance.getTaskName());
                insert.setString(3, instance.getId());
                insert.setBytes(4, payload == null ? null : Json.text(payload).getBytes(StandardCharsets.UTF_8));
                insert.setInt(5, failures);
                insert.setString(6, problem);
                insert.setObject(7, now.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }));
    }
}
