package app.parley.soak;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Posts webhooks at an even pace, each until it is answered 200, as Meta does.
final class Postman implements AutoCloseable {
    private static final int HANDS = 6;
    private static final Duration AGAIN = Duration.ofMillis(150);
    private final ExecutorService hands = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().daemon().name("postman-", 0).factory());
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger carried = new AtomicInteger();
    private final int port;

    Postman(int port) {
        this.port = port;
    }

    /// Carries them all, over about this time if nothing goes wrong, and returns at once.
    void carry(List<byte[]> deliveries, Duration over) {
        var waiting = new ConcurrentLinkedQueue<>(deliveries);
        var pause = over.multipliedBy(HANDS).dividedBy(deliveries.size());
        carried.addAndGet(-deliveries.size());
        for (int hand = 0; hand < HANDS; hand++) {
            hands.execute(() -> {
                try (var line = new HttpLine(port)) {
                    for (var body = waiting.poll(); body != null; body = waiting.poll()) {
                        deliver(line, body);
                        Patience.pause(pause);
                    }
                }
            });
        }
    }

    private void deliver(HttpLine line, byte[] body) {
        var headers = "X-Hub-Signature-256: " + Account.signature(body) + "\r\n";
        while (true) {
            try {
                if (line.send("POST", "/webhooks/whatsapp", headers, body).status() == 200) {
                    carried.incrementAndGet();
                    return;
                }
                refusals.incrementAndGet();
            } catch (IOException e) {
                // nobody is there: again later
            }
            Patience.pause(AGAIN);
        }
    }

    boolean done() {
        return carried.get() == 0;
    }

    /// How often the answer was another than 200.
    int refusals() {
        return refusals.get();
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
