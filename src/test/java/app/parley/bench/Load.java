package app.parley.bench;

import app.parley.soak.Account;
import app.parley.soak.HttpLine;
import app.parley.soak.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Posts signed webhooks at an even rate over kept connections. Everything is signed beforehand, and each post is timed
/// from the moment it was due, so that waiting for a connection counts.
final class Load {
    private static final int CONNECTIONS = 48;
    private final Times fromDue = new Times();
    private final Times fromWritten = new Times();
    private final AtomicInteger errors = new AtomicInteger();
    private final List<byte[]> bodies;
    private final String[] headers;
    private final int port;
    private double seconds;

    Load(List<byte[]> bodies, int port) {
        this.bodies = bodies;
        this.port = port;
        this.headers = bodies.stream()
                .map(body ->
                        "Content-Type: application/json\r\nX-Hub-Signature-256: " + Account.signature(body) + "\r\n")
                .toArray(String[]::new);
    }

    /// Posts all of them and returns once each is answered.
    ///
    /// @param posting told the number of each just before it is posted
    void run(int perSecond, IntConsumer posting) throws InterruptedException {
        var next = new AtomicInteger();
        var done = new CountDownLatch(CONNECTIONS);
        long start = System.nanoTime() + 50_000_000;
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            Thread.ofPlatform().daemon().start(() -> {
                try (var line = new HttpLine(port)) {
                    for (int one = next.getAndIncrement(); one < bodies.size(); one = next.getAndIncrement()) {
                        long due = start + one * 1_000_000_000L / perSecond;
                        Patience.pause(Duration.ofNanos(due - System.nanoTime()));
                        posting.accept(one);
                        post(line, one, due);
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        seconds = (System.nanoTime() - start) / 1e9;
    }

    private void post(HttpLine line, int one, long due) {
        long written = System.nanoTime();
        try {
            if (line.send("POST", "/webhooks/whatsapp", headers[one], bodies.get(one))
                            .status()
                    != 200) {
                errors.incrementAndGet();
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        }
        long now = System.nanoTime();
        fromDue.add((now - due) / 1e6);
        fromWritten.add((now - written) / 1e6);
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f/s over %.1f s, errors %d%n  answered, from due:     %s%n  answered, from written: %s",
                bodies.size() / seconds,
                seconds,
                errors.get(),
                fromDue,
                fromWritten);
    }
}
