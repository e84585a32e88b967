package app.parley.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/// Some people who approve whatever waits, each yes in words of its own, and now and then two of them the same draft.
final class Supervisors implements AutoCloseable {
    private static final int PEOPLE = 3;
    private static final Duration BREATH = Duration.ofMillis(20);

    /// A yes.
    ///
    /// @param status what it was answered; 0 if no answer came
    record Yes(String draft, String words, int status) {}

    private final Queue<Yes> given = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService people = Executors.newFixedThreadPool(
            PEOPLE, Thread.ofPlatform().daemon().name("supervisor-", 0).factory());
    private final int port;
    private volatile boolean working = true;

    Supervisors(int port, long seed) {
        this.port = port;
        for (int person = 0; person < PEOPLE; person++) {
            var random = new Random(seed + person);
            people.execute(() -> work(random));
        }
    }

    private void work(Random random) {
        try (var api = new Api(port)) {
            while (working) {
                try {
                    var waiting = waiting(api);
                    if (!waiting.isEmpty()) {
                        approve(api, waiting.get(random.nextInt(waiting.size())), random.nextBoolean());
                    }
                } catch (IOException e) {
                    // it is down: look again
                }
                Patience.pause(BREATH);
            }
        }
    }

    private static List<String> waiting(Api api) throws IOException {
        var page = api.get("/approvals?state=pending&limit=20").body().path("data");
        return StreamSupport.stream(page.spliterator(), false)
                .map(draft -> draft.path("id").asText())
                .toList();
    }

    /// @param surely whether to ask again, under the same key, until there is an answer
    private void approve(Api api, String draft, boolean surely) {
        var words = "Thank you for asking. Our colleague number " + number.incrementAndGet() + " is with you.";
        var path = "/approvals/" + draft + "/approve";
        do {
            try {
                var answer = surely
                        ? api.postOnce(path, Map.of("text", words), words)
                        : api.post(path, Map.of("text", words));
                given.add(new Yes(draft, words, answer.status()));
                return;
            } catch (IOException e) {
                Patience.pause(BREATH.multipliedBy(5));
            }
        } while (surely);
        given.add(new Yes(draft, words, 0));
    }

    /// Everything that was approved, answered or not.
    List<Yes> given() {
        return List.copyOf(given);
    }

    @Override
    public void close() {
        working = false;
        people.shutdown();
        try {
            if (!people.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new AssertionError("a supervisor never got an answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
