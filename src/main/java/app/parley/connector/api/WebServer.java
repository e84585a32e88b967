package app.parley.connector.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One port. Each request has a virtual thread of its own, and limits on size and time that hold before anybody is
/// known.
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final int BACKLOG = 1024;
    private static final int LONGEST_TARGET = 8192;
    private static final int LARGE_AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final InFlight inFlight = new InFlight();
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
    private final ExecutorService threads;
    private final HttpServer server;
    private final Handler handler;

    /// Takes the port; port 0 takes a free one.
    ///
    /// @throws IOException if the port is taken
    public WebServer(String name, InetSocketAddress address, Handler handler) throws IOException {
        this(name, address, handler, null);
    }

    /// @param tls speaks TLS with this; null to speak plainly
    /// @throws IOException if the port is taken
    public WebServer(String name, InetSocketAddress address, Handler handler, @Nullable SSLContext tls)
            throws IOException {
        HttpProperties.set();
        this.handler = handler;
        this.server = tls == null ? HttpServer.create(address, BACKLOG) : secured(address, tls);
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
    }

    private static HttpServer secured(InetSocketAddress address, SSLContext tls) throws IOException {
        var secured = HttpsServer.create(address, BACKLOG);
        secured.setHttpsConfigurator(new HttpsConfigurator(tls));
        return secured;
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// Finishes what was begun, for at most five seconds; whatever comes meanwhile is sent away.
    @Override
    public void close() {
        try {
            inFlight.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdown();
    }

    /// Lets an `IOException` pass: the JDK's server then forgets the connection.
    private void exchange(HttpExchange exchange) throws IOException {
        var ticket = inFlight.ticket();
        try (exchange;
                var body = new Body(exchange.getRequestBody(), Lengths.told(exchange), large, ticket)) {
            var response = ticket.begin() ? answer(exchange, body) : away();
            boolean taken = body.discard();
            Responses.send(exchange, taken ? response : response.with("Connection", "close"));
        } finally {
            ticket.end();
        }
    }

    private Response answer(HttpExchange exchange, Body body) throws IOException {
        try {
            return handler.answer(request(exchange, body));
        } catch (ProblemException problem) {
            return problem.response();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away();
        } catch (RuntimeException | StackOverflowError e) {
            // The messages of exceptions may hold what a customer wrote.
            LOG.error("a request failed: {}", Traces.withoutMessages(e));
            return Problem.INTERNAL
                    .because("This is our fault. The log tells more.")
                    .response();
        }
    }

    private static Request request(HttpExchange exchange, Body body) {
        var target = exchange.getRequestURI();
        var path = target.getRawPath();
        if (target.isAbsolute() || target.getRawAuthority() != null || path == null || !path.startsWith("/")) {
            throw Problem.BAD_REQUEST.because("The request's target is not a path.");
        }
        var query = target.getRawQuery();
        if (path.length() + (query == null ? 0 : query.length()) > LONGEST_TARGET) {
            throw Problem.URI_TOO_LONG.because("A path and its query have at most " + LONGEST_TARGET + " characters.");
        }
        return new Request(exchange.getRequestMethod(), path, Query.parse(query), exchange.getRequestHeaders(), body);
    }

    private static Response away() {
        return Problem.UNAVAILABLE
                .because("Parley is stopping.")
                .with("Retry-After", "5")
                .response();
    }
}
