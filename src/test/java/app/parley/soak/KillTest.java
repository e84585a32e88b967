package app.parley.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills the engine at random instants while customers write and people approve. `-Dsoak.seed=…` repeats a run, as far
/// as two processes can be repeated.
@Tag("soak")
class KillTest {
    private static final int ROUNDS = Integer.getInteger("soak.rounds", 3);
    private static final int WEBHOOKS = 500;
    private static final int KILLS = 4;
    private static final Duration ROUND = Duration.ofSeconds(12);
    private static final Map<String, String> QUICK =
            Map.of("PARLEY_TURN_DELAY", "PT0S", "PARLEY_UNKNOWN_WAIT", "PT3S", "PARLEY_MODEL", "offline");
    private final long seed =
            Long.getLong("soak.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Random random = new Random(seed);
    private final Crowd crowd = new Crowd(random);

    @Test
    @Timeout(600)
    void losesNothingAndSendsNothingTwiceHoweverOftenItIsKilled(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException {
        System.out.println("KillTest with -Dsoak.seed=" + seed);
        var fates = new Random(seed + 100);
        try (var graph = new GraphStandIn(() -> fate(fates));
                var engine = new ServeProcess(folder.resolve("shop"), graph.address(), QUICK, List.of("-Xmx512m"));
                var reporter = new Reporter(engine.webhookPort());
                var postman = new Postman(engine.webhookPort())) {
            graph.follow(reporter::follow);
            engine.startAndWait();
            teach(engine.port());
            var given = rounds(engine, postman);
            var outcome = new Aftermath(engine.port(), graph, given);
            outcome.settle(crowd.ids().size());
            outcome.showsWhatNobodyCanKnowAsUnknown();
            lastWord(outcome, postman);
            outcome.settlesAll(reporter::done, crowd.ids().size());
            outcome.holds(crowd.ids());
            System.out.println("KillTest: " + crowd.ids().size() + " messages, " + outcome);
            assertThat(engine.stop()).as("exit code after TERM").isIn(0, 143);
            assertThat(postman.refusals()).as("webhooks refused").isZero();
        }
    }

    private List<Supervisors.Yes> rounds(ServeProcess engine, Postman postman) {
        try (var people = new Supervisors(engine.port(), seed)) {
            for (int round = 0; round < ROUNDS; round++) {
                postman.carry(crowd.write(WEBHOOKS), ROUND);
                kill(engine);
                Patience.until("every webhook to be taken", Duration.ofMinutes(2), postman::done);
            }
            killMidway(engine);
            people.close();
            return people.given();
        }
    }

    private static void teach(int port) throws IOException {
        try (var api = new Api(port)) {
            var known = Map.of(
                    "kind", "entry",
                    "question", "What are your opening hours?",
                    "answer", "We open Monday to Saturday from 10:00 to 20:00.");
            assertThat(api.post("/knowledge", known).status()).isEqualTo(201);
        }
    }

    /// Now and then an answer is late, never comes, or the send itself never arrives.
    private static synchronized GraphStandIn.Turn fate(Random random) {
        var wait = Duration.ofMillis(random.nextInt(4) == 0 ? random.nextInt(60) : random.nextInt(8));
        return new GraphStandIn.Turn(
                switch (random.nextInt(60)) {
                    case 0 -> GraphStandIn.Fate.TAKEN_WITHOUT_ANSWER;
                    case 1 -> GraphStandIn.Fate.LOST;
                    default -> GraphStandIn.Fate.ANSWERED;
                },
                wait);
    }

    private void kill(ServeProcess engine) {
        for (int kill = 0; kill < KILLS; kill++) {
            Patience.pause(Duration.ofMillis(200 + random.nextInt(3000)));
            engine.kill();
            if (random.nextInt(4) == 0) {
                engine.start();
                Patience.pause(Duration.ofMillis(random.nextInt(3000))); // and again while it starts
                engine.kill();
            }
            engine.startAndWait();
        }
    }

    private void killMidway(ServeProcess engine) {
        Patience.pause(Duration.ofMillis(random.nextInt(300)));
        engine.kill();
        engine.startAndWait();
    }

    /// One more send, whose receipt tells what never arrived before.
    private void lastWord(Aftermath outcome, Postman postman) {
        var phone = "34699999999";
        postman.carry(List.of(crowd.stranger(phone)), Duration.ofMillis(1));
        outcome.approveTheDraftFor(phone, "This is the last word.");
    }
}
