package app.parley.connector.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// A model server on this machine that says what a test tells it to, the last thing again and again.
final class StandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Semaphore heard = new Semaphore(0);
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Asked(String path, Headers headers, JsonNode body) {}

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    StandIn says(int status, String body, String... headers) {
        return answers(exchange -> send(exchange, status, body, headers));
    }

    /// Takes the question and never answers it.
    StandIn keepsSilent() {
        return answers(_ -> {
            heard.release();
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Returns once a question came that stays unanswered.
    void awaitQuestion() throws InterruptedException {
        heard.acquire();
    }

    private synchronized StandIn answers(Answer answer) {
        answers.add(answer);
        return this;
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
        next().to(exchange);
    }

    private static void send(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        for (var i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException _) {
            // the client has gone, as it may
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
