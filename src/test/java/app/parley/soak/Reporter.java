package app.parley.soak;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells what became of each send, as Meta does: `sent` and `delivered`, signed, with the id we gave, and again until
/// they are answered 200.
public final class Reporter implements AutoCloseable {
    private static final String HEADERS = "Content-Type: application/json\r\nX-Hub-Signature-256: ";
    private static final long AGAIN_MILLIS = 300;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("reporter-", 0).factory());
    private final AtomicInteger open = new AtomicInteger();
    private final int port;

    public Reporter(int port) {
        this.port = port;
    }

    public void follow(GraphStandIn.Send send) {
        report(send, "sent", 20);
        report(send, "delivered", 60);
    }

    private void report(GraphStandIn.Send send, String status, long millis) {
        var item = Wire.status(send.id(), status, send.to(), Instant.now(), send.opaque());
        var body = Wire.statuses(List.of(item));
        open.incrementAndGet();
        timer.schedule(() -> post(body), millis, TimeUnit.MILLISECONDS);
    }

    private void post(byte[] body) {
        try (var line = new HttpLine(port)) {
            var headers = HEADERS + Account.signature(body) + "\r\n";
            if (line.send("POST", "/webhooks/whatsapp", headers, body).status() == 200) {
                open.decrementAndGet();
                return;
            }
        } catch (IOException e) {
            // it is down: again later
        }
        timer.schedule(() -> post(body), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Whether everything was told.
    public boolean done() {
        return open.get() == 0;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
