package app.parley.connector.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.parley.connector.relay.RelayClient.Kept;
import app.parley.soak.Patience;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills Cloudflare's runtime at random instants while deliveries come. `-Dsoak.seed=…` repeats a run, as far as
/// two processes can be repeated.
@Tag("soak")
class WorkerKillTest {
    private static final int ROUNDS = Integer.getInteger("soak.rounds", 4);
    private static final int SENDERS = 12;
    /// More than one row of the Worker's holds.
    private static final int LARGE = 2_000_000;
    private final long seed =
            Long.getLong("soak.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(300)
    void keepsOnceWhateverItAnswered(@TempDir Path storage) {
        WorkerProcess.missing().ifPresent(reason -> assumeTrue(false, reason));
        WorkerProcess.install();
        System.out.println("WorkerKillTest with -Dsoak.seed=" + seed);
        var gone = "0000000000000000";
        for (int round = 0; round < ROUNDS; round++) {
            answered.clear();
            deliverUntilKilled(storage);
            gone = check(storage, gone);
        }
        System.out.println("WorkerKillTest: " + number + " deliveries");
    }

    private void deliverUntilKilled(Path storage) {
        try (var worker = WorkerProcess.start(storage, 800);
                var meta = new RelayClient(worker.base(), WorkerProcess.RELAY_TOKEN);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sender = 0; sender < SENDERS; sender++) {
                senders.execute(() -> deliver(meta));
            }
            Patience.until("deliveries to be taken", Duration.ofSeconds(30), () -> answered.size() > SENDERS);
            Patience.pause(Duration.ofMillis(random.nextInt(1500)));
            worker.kill();
        }
    }

    /// Delivers one after another until nobody answers.
    private void deliver(RelayClient meta) {
        try {
            while (true) {
                var name = Integer.toString(number.incrementAndGet());
                if (meta.deliver(body(name)) == 200) {
                    answered.add(name);
                }
            }
        } catch (UncheckedIOException e) {
            // killed: this one may be kept or not
        }
    }

    /// All that was answered is kept, once and whole, under new ids, and goes once it is acknowledged.
    private String check(Path storage, String gone) {
        try (var worker = WorkerProcess.start(storage, 800);
                var engine = new RelayClient(worker.base(), WorkerProcess.RELAY_TOKEN)) {
            var kept = engine.allAfter("");
            assertThat(kept).allSatisfy(each -> assertThat(each.body()).isEqualTo(body(name(each))));
            assertThat(kept)
                    .extracting(WorkerKillTest::name)
                    .doesNotHaveDuplicates()
                    .containsAll(answered);
            assertThat(kept).extracting(Kept::id).isSorted().doesNotHaveDuplicates();
            assertThat(kept).extracting(Kept::id).allMatch(id -> id.compareTo(gone) > 0, "new");
            assertThat(engine.page("").waiting()).isEqualTo(kept.size());
            var last = kept.getLast().id();
            assertThat(engine.letGo(last)).isEqualTo(kept.size());
            return last;
        }
    }

    /// Its name, said again and again: each tenth is large.
    private static byte[] body(String name) {
        var size = name.endsWith("0") ? LARGE : 200;
        return (name + " ").repeat(size / name.length()).getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Kept kept) {
        return new String(kept.body(), 0, 20, StandardCharsets.UTF_8).split(" ")[0];
    }
}
