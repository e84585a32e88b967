package app.parley.connector.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/// What answers at a webhook's public address, as a test wants it.
final class WebhookStandIn implements AutoCloseable {
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final String scheme;

    private WebhookStandIn(HttpServer server, String scheme, Answer answer) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    static WebhookStandIn that(Answer answer) throws IOException {
        return new WebhookStandIn(HttpServer.create(loopback(), 0), "http", answer);
    }

    static WebhookStandIn secured(SSLContext context, Answer answer) throws IOException {
        var server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new WebhookStandIn(server, "https", answer);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /// As Parley does for whoever shows the verify token.
    static Answer challenge() {
        return exchange -> {
            var query = exchange.getRequestURI().getQuery();
            if (!query.contains("hub.mode=subscribe&hub.verify_token=" + GraphStandIn.VERIFY + "&")) {
                says(403, "application/problem+json", "{}").to(exchange);
                return;
            }
            says(200, "text/plain", query.replaceFirst(".*hub\\.challenge=", ""))
                    .to(exchange);
        };
    }

    static Answer says(int status, String type, String body) {
        return exchange -> {
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return scheme + "://localhost:" + port() + "/webhooks/whatsapp";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
