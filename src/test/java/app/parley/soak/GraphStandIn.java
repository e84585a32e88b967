package app.parley.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Meta's Graph API as far as sends go. It outlives the engine, forgets no send it took, and tells of each with our own
/// id in it, again and again until it is answered 200.
public final class GraphStandIn implements AutoCloseable {
    /// A send that was taken.
    ///
    /// @param nanos when, by `System.nanoTime`
    public record Send(String id, String to, String text, String opaque, long nanos) {}

    /// What becomes of a send.
    public enum Fate {
        ANSWERED,
        /// Taken, but the connection breaks before the answer.
        TAKEN_WITHOUT_ANSWER,
        /// The connection breaks, and it was never taken.
        LOST
    }

    /// A fate, and how long the answer takes.
    public record Turn(Fate fate, Duration takes) {
        public static final Turn SMOOTH = new Turn(Fate.ANSWERED, Duration.ZERO);
    }

    private final List<Send> sends = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Supplier<Turn> fates;
    private volatile Consumer<Send> follow = _ -> {};

    /// @param fates asked once for each send
    public GraphStandIn(Supplier<Turn> fates) {
        this.fates = fates;
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms for nothing
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Who is told of each send that was taken, on the thread that took it.
    public void follow(Consumer<Send> follower) {
        follow = follower;
    }

    public List<Send> sends() {
        return List.copyOf(sends);
    }

    /// How many messages were marked as read.
    public int reads() {
        return reads.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = Wire.JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (!exchange.getRequestURI().getPath().endsWith("/" + Account.NUMBER + "/messages")) {
            reply(exchange, 200, "{\"success\":true}");
            return;
        }
        if (body.path("status").asText().equals("read")) {
            reads.incrementAndGet();
            reply(exchange, 200, "{\"success\":true}");
            return;
        }
        var turn = fates.get();
        if (turn.fate() == Fate.LOST) {
            Patience.pause(turn.takes());
            exchange.close();
            return;
        }
        var send = new Send(
                "wamid.SOAK" + number.incrementAndGet() + "x" + Long.toString(System.nanoTime(), 36),
                body.path("to").asText(),
                body.path("text").path("body").asText(),
                body.path("biz_opaque_callback_data").asText(),
                System.nanoTime());
        sends.add(send);
        follow.accept(send);
        Patience.pause(turn.takes());
        if (turn.fate() == Fate.TAKEN_WITHOUT_ANSWER) {
            exchange.close();
            return;
        }
        reply(
                exchange,
                200,
                "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"" + send.to() + "\",\"wa_id\":\""
                        + send.to() + "\"}],\"messages\":[{\"id\":\"" + send.id() + "\"}]}");
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
