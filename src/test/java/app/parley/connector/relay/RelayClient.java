package app.parley.connector.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/// Speaks with a relay: as Meta on one side, as the engine on the other.
final class RelayClient implements AutoCloseable {
    static final String WEBHOOK = "/webhooks/whatsapp";
    static final String DELIVERIES = "/relay/v1/deliveries";
    static final String ACK = "/relay/v1/ack";
    static final String SIGNATURE = "sha256=" + "0123456789abcdef".repeat(4);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    /// What is kept of a delivery.
    record Kept(String id, String receivedAt, String signature, byte[] body, boolean sealed) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /// A page of deliveries.
    ///
    /// @param next empty where the relay says null
    record Page(List<Kept> data, String next, long waiting) {
        List<String> texts() {
            return data.stream().map(Kept::text).toList();
        }
    }

    RelayClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /// Hands a body over as Meta does, and answers the status.
    int deliver(byte[] body) {
        return deliver(body, SIGNATURE);
    }

    int deliver(byte[] body, String signature) {
        return send("POST", WEBHOOK, Map.of("X-Hub-Signature-256", signature), BodyPublishers.ofByteArray(body))
                .statusCode();
    }

    int deliver(String body) {
        return deliver(body.getBytes(StandardCharsets.UTF_8));
    }

    /// @param query without its question mark, or empty
    HttpResponse<String> ask(String query) {
        return send("GET", DELIVERIES + "?" + query, bearer(), BodyPublishers.noBody());
    }

    Page page(String query) {
        return read(ask(query));
    }

    /// As [#page], without waiting for the answer.
    CompletableFuture<Page> pageLater(String query) {
        return http.sendAsync(
                        request("GET", DELIVERIES + "?" + query, bearer(), BodyPublishers.noBody()),
                        BodyHandlers.ofString())
                .thenApply(RelayClient::read);
    }

    /// Everything after an id, which may be empty, however many pages it has.
    List<Kept> allAfter(String id) {
        var all = new ArrayList<Kept>();
        for (var after = id; ; ) {
            var page = page("limit=500&after=" + after);
            if (page.data().isEmpty()) {
                return all;
            }
            all.addAll(page.data());
            after = page.next();
        }
    }

    HttpResponse<String> ack(String body) {
        return send("POST", ACK, bearer(), BodyPublishers.ofString(body));
    }

    /// Lets go of everything up to an id, and answers how many were still there.
    long letGo(String id) {
        var answer = ack("{\"upto\": \"" + id + "\"}");
        if (answer.statusCode() != 200) {
            throw new AssertionError("let go answered " + answer.statusCode() + ": " + answer.body());
        }
        return json(answer.body()).required("let_go").asLong();
    }

    /// Lets go of all that is kept.
    void empty() {
        var gone = "";
        for (var page = page("limit=500"); !page.data().isEmpty(); page = page("limit=500")) {
            if (page.next().equals(gone)) {
                throw new AssertionError(gone + " was let go of and is still there");
            }
            gone = page.next();
            letGo(gone);
        }
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        try {
            return http.send(request(method, path, headers, body), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The status of a request whose target no [URI] would hold.
    int statusOf(String method, String target) {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            var head = method + " " + target + " HTTP/1.1\r\nHost: " + base.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.substring(9));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + token);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private HttpRequest request(
            String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(LONGEST).method(method, body);
        headers.forEach(request::header);
        return request.build();
    }

    private static Page read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("a page answered " + answer.statusCode() + ": " + answer.body());
        }
        var page = json(answer.body());
        var data = StreamSupport.stream(page.required("data").spliterator(), false)
                .map(RelayClient::kept)
                .toList();
        var next = page.required("next");
        return new Page(
                data,
                next.isNull() ? "" : next.textValue(),
                page.required("waiting").longValue());
    }

    private static Kept kept(JsonNode each) {
        return new Kept(
                each.required("id").textValue(),
                each.required("received_at").textValue(),
                each.required("signature").textValue(),
                Base64.getDecoder().decode(each.required("body").textValue()),
                each.required("sealed").booleanValue());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
