package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A webhook that keeps what it is told.
final class Callback implements AutoCloseable {

    final List<Posted> posts = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    private final Semaphore arrived = new Semaphore(0);
    private final HttpServer server;

    record Posted(byte[] body, String signature, int answered) {}

    Callback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
            posts.add(new Posted(exchange.getRequestBody().readAllBytes(), signature, status));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            arrived.release();
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/whatsapp");
    }

    boolean await(int deliveries) throws InterruptedException {
        return arrived.tryAcquire(deliveries, 20, TimeUnit.SECONDS);
    }

    List<JsonNode> messages() {
        return items("messages");
    }

    List<JsonNode> statuses() {
        return items("statuses");
    }

    List<String> statusNames() {
        return statuses().stream().map(status -> status.path("status").asText()).toList();
    }

    List<JsonNode> values() {
        var values = new ArrayList<JsonNode>();
        for (var post : posts) {
            try {
                for (var entry : new ObjectMapper().readTree(post.body()).path("entry")) {
                    entry.path("changes").forEach(change -> values.add(change.path("value")));
                }
            } catch (IOException e) {
                throw new AssertionError("not JSON", e);
            }
        }
        return values;
    }

    private List<JsonNode> items(String list) {
        var items = new ArrayList<JsonNode>();
        values().forEach(value -> value.path(list).forEach(items::add));
        return items;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
