package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobsTest {
    private record Letter(String to, Instant written) {}

    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    private Path folder;

    private volatile Instant now = START;
    private final Queue<Letter> done = new ConcurrentLinkedQueue<>();

    @Test
    void doesWhatIsDueAndNothingEarlier() throws Exception {
        try (var desk = new Desk()) {
            desk.at(START, "soon");
            desk.at(START.plusSeconds(60), "later");
            desk.lookUntil(() -> done.size() == 1);
            assertThat(done).extracting(Letter::to).containsExactly("soon");

            now = START.plusSeconds(60);
            desk.lookUntil(() -> done.size() == 2);
            assertThat(done).containsExactly(new Letter("soon", START), new Letter("later", START.plusSeconds(60)));
        }
    }

    @Test
    void leavesNoJobOfWhatWasUndone() throws Exception {
        try (var desk = new Desk()) {
            assertThatThrownBy(() -> desk.database.run(() -> {
                        desk.at(START, "undone");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            desk.at(START, "done");
            desk.lookUntil(() -> !done.isEmpty());

            assertThat(done).extracting(Letter::to).containsExactly("done");
            assertThat(desk.count("scheduled_tasks where task_name = 'letter'")).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void doesNothingBeforeTheCommit() throws Exception {
        try (var desk = new Desk()) {
            desk.database.run(() -> {
                desk.at(START, "early");
                assertThat(done).isEmpty();
            });
            desk.lookUntil(() -> !done.isEmpty());
        }
    }

    @Test
    void keepsOneJobForAKey() throws Exception {
        try (var desk = new Desk()) {
            desk.jobs.at(START.plusSeconds(60), desk.letters, "key", new Letter("first", START));
            desk.jobs.at(START, desk.letters, "key", new Letter("second", START));

            now = START.plusSeconds(60);
            desk.lookUntil(() -> !done.isEmpty());
            assertThat(done).extracting(Letter::to).containsExactly("first");
        }
    }

    @Test
    void survivesARestart() throws Exception {
        try (var desk = new Desk()) {
            desk.at(START.plus(Duration.ofDays(3)), "patient");
        }
        now = START.plus(Duration.ofDays(3));
        try (var desk = new Desk()) {
            desk.lookUntil(() -> !done.isEmpty());
            assertThat(done).containsExactly(new Letter("patient", START.plus(Duration.ofDays(3))));
        }
    }

    @Test
    void triesAgainLaterAndLater() throws Exception {
        try (var desk = new Desk()) {
            desk.failures.set(2);
            desk.at(START, "stubborn");
            desk.lookUntil(() -> desk.failures.get() == 1);
            desk.lookUntil(() -> desk.count("scheduled_tasks where consecutive_failures = 1") == 1);
            assertThat(desk.count("scheduled_tasks where task_name = 'letter' and execution_time > timestamp with time"
                            + " zone '2026-11-23 09:00:04+00'"))
                    .isEqualTo(1);

            desk.passTimeUntil(() -> !done.isEmpty());
            assertThat(done).extracting(Letter::to).containsExactly("stubborn");
            assertThat(desk.count("dead_jobs")).isZero();
        }
    }

    @Test
    void buriesAJobThatKeepsFailingWhereItCanBeFound() throws Exception {
        try (var desk = new Desk()) {
            desk.failures.set(Integer.MAX_VALUE);
            desk.at(START, "hopeless");
            desk.passTimeUntil(() -> desk.count("dead_jobs") == 1);

            assertThat(Integer.MAX_VALUE - desk.failures.get()).isEqualTo(5);
            assertThat(desk.count("scheduled_tasks where task_name = 'letter'")).isZero();
            assertThat(desk.count("dead_jobs where task_name = 'letter' and task_instance = 'hopeless'"
                            + " and failures = 5 and task_data is not null and problem like '%the post is closed%'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void doesRecurringWorkAgainAndAgain() throws Exception {
        try (var desk = new Desk()) {
            desk.lookUntil(() -> desk.tidied.get() == 1);
            now = START.plus(Duration.ofHours(25));
            desk.lookUntil(() -> desk.tidied.get() == 2);
        }
    }

    @Test
    void refusesJobsBeforeItWasStarted() throws Exception {
        try (var database = new Database(DatabaseSettings.file(folder), List.of());
                var jobs = new Jobs(database, InstantSource.system())) {
            var kind = jobs.kind("letter", Letter.class, done::add);
            assertThatThrownBy(() -> jobs.at(START, kind, "key", new Letter("", START)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /// A database with jobs that write letters. A second kind of job is due at once and makes the scheduler look for
    /// others, so that nobody has to wait for its own rhythm.
    private final class Desk implements AutoCloseable {
        final Database database = new Database(DatabaseSettings.file(folder), List.of());
        final Jobs jobs = new Jobs(database, () -> now);
        final AtomicInteger failures = new AtomicInteger();
        final AtomicInteger tidied = new AtomicInteger();
        final Jobs.Kind<Letter> letters = jobs.kind("letter", Letter.class, this::write);
        private final LinkedBlockingQueue<String> looked = new LinkedBlockingQueue<>();
        private final Jobs.Kind<String> looks = jobs.kind("look", String.class, looked::add);

        Desk() {
            jobs.every("tidy", Duration.ofHours(24), tidied::incrementAndGet);
            jobs.start();
        }

        private void write(Letter letter) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("the post is closed");
            }
            done.add(letter);
        }

        void at(Instant time, String to) {
            jobs.at(time, letters, to, new Letter(to, time));
        }

        void lookUntil(BooleanSupplier over) throws InterruptedException {
            while (!over.getAsBoolean()) {
                look();
            }
        }

        void passTimeUntil(BooleanSupplier over) throws InterruptedException {
            while (!over.getAsBoolean()) {
                now = now.plus(Duration.ofMinutes(2));
                look();
            }
        }

        private void look() throws InterruptedException {
            jobs.at(now, looks, Ids.next().toString(), "look");
            assertThat(looked.poll(20, TimeUnit.SECONDS)).isEqualTo("look");
        }

        long count(String from) {
            return database.with(session -> session.createNativeQuery("select count(*) from " + from, Long.class)
                    .getSingleResult());
        }

        @Override
        public void close() {
            jobs.close();
            database.close();
        }
    }
}
