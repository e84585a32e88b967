package app.parley.connector.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP side: reads calls, plays the faults, writes answers. On loopback only.
final class GraphServer implements AutoCloseable {

    static final int MOST_FILE_BYTES = 24 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(GraphServer.class);
    private static final int MOST_BODY_BYTES = 1 << 20;
    /// Read and thrown away, so that a client which is still writing hears the refusal.
    private static final int MOST_DISCARDED = 32 << 20;

    private final FaultSwitch faults;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong calls = new AtomicLong();

    GraphServer(FaultSwitch faults, int port) {
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the simulator", e);
        }
        server.setExecutor(workers);
    }

    void start(GraphApi api) {
        server.createContext("/", exchange -> handle(api, exchange));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(GraphApi api, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (faults.hang()) {
                return;
            }
            var answer = faults.now().serverErrors() ? Answer.page(500) : answer(api, exchange);
            var isSend = exchange.getRequestURI().getPath().endsWith("/messages");
            if (faults.now().dropping() && isSend && answer.status() == 200) {
                return;
            }
            write(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(GraphApi api, HttpExchange exchange) throws IOException {
        var trace = Chance.of(calls.incrementAndGet(), "trace").token(16);
        var headers = exchange.getResponseHeaders();
        headers.set("X-FB-Trace-ID", trace);
        headers.set("X-FB-Request-ID", trace);
        headers.set("Cache-Control", "private, no-cache, no-store, must-revalidate");
        try {
            return answered(api, exchange);
        } catch (GraphRefusal refusal) {
            headers.set("WWW-Authenticate", refusal.challenge());
            return Answer.json(refusal.status(), refusal.body(trace));
        } catch (RuntimeException e) {
            LOG.error("A call could not be answered", e);
            return Answer.json(500, GraphRefusal.of(1, "Unexpected.").body(trace));
        }
    }

    private Answer answered(GraphApi api, HttpExchange exchange) throws IOException, GraphRefusal {
        var uri = exchange.getRequestURI();
        var path = segments(uri);
        var versioned = !path.isEmpty() && path.getFirst().matches("v\\d{1,3}\\.\\d{1,2}");
        var asked = versioned ? path.getFirst() : null;
        var request = new GraphRequest(
                exchange.getRequestMethod(),
                asked,
                versioned ? path.subList(1, path.size()) : path,
                GraphRequest.query(uri.getRawQuery()),
                exchange.getRequestHeaders(),
                body(exchange));
        if (uri.getPath().equals(MediaShelf.PATH)) {
            return api.file(request);
        }
        var version = GraphVersion.of(asked);
        exchange.getResponseHeaders().set("facebook-api-version", version.served());
        if (version.raised()) {
            exchange.getResponseHeaders()
                    .set(
                            "X-Ad-Api-Version-Warning",
                            "The call has been auto-upgraded to " + version.served() + " as " + asked
                                    + " has been deprecated.");
        }
        return api.answer(request);
    }

    private static List<String> segments(URI uri) {
        return Arrays.stream(uri.getPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private static byte[] body(HttpExchange exchange) throws IOException, GraphRefusal {
        var isFile = exchange.getRequestURI().getPath().endsWith("/media");
        // a little more than the file, for the form around it
        var most = isFile ? MOST_FILE_BYTES + (64 << 10) : MOST_BODY_BYTES;
        var in = exchange.getRequestBody();
        var body = in.readNBytes(most + 1);
        if (body.length <= most) {
            return body;
        }
        var buffer = new byte[64 << 10];
        var discarded = 0;
        for (var n = in.read(buffer); n >= 0 && discarded < MOST_DISCARDED; n = in.read(buffer)) {
            discarded += n;
        }
        throw GraphRefusal.tooLarge();
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getRequestBody().close();
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        var empty = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) {
            try (var out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
