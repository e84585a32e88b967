package app.parley.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Parley's API from outside, for one thread.
public final class Api implements AutoCloseable {
    private static final String HEADERS =
            "Authorization: Bearer " + Account.API_KEY + "\r\nContent-Type: application/json\r\n";
    private final HttpLine line;

    /// A status, and the JSON that came with it.
    public record Answer(int status, JsonNode body) {}

    public Api(int port) {
        this.line = new HttpLine(port);
    }

    public Answer get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    public Answer post(String path, Object body) throws IOException {
        return send("POST", path, "", Wire.JSON.writeValueAsString(body));
    }

    /// As [#post], under a key that makes it safe to repeat.
    public Answer postOnce(String path, Object body, String key) throws IOException {
        return send("POST", path, "Idempotency-Key: " + key + "\r\n", Wire.JSON.writeValueAsString(body));
    }

    private Answer send(String method, String path, String more, String body) throws IOException {
        var reply = line.send(method, "/api/v1" + path, HEADERS + more, body.getBytes(StandardCharsets.UTF_8));
        return new Answer(
                reply.status(),
                reply.body().length == 0 ? MissingNode.getInstance() : Wire.JSON.readTree(reply.body()));
    }

    /// Every element of a list, however many pages it has.
    public void each(String path, Consumer<JsonNode> taker) {
        each(path, "", taker);
    }

    /// Every element after a cursor, which may be empty.
    public void each(String path, String from, Consumer<JsonNode> taker) {
        var first = path + (path.contains("?") ? "&" : "?") + "limit=500";
        for (String after = from.isEmpty() ? "" : "&after=" + from; ; ) {
            var page = page(first + after);
            page.path("data").forEach(taker);
            if (page.path("next").isNull()) {
                return;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    private JsonNode page(String path) {
        try {
            var answer = get(path);
            if (answer.status() != 200) {
                throw new AssertionError(path + " was answered " + answer.status() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A number among the metrics; -1 if it is not there.
    public double metric(String name) {
        try {
            var text = new String(
                    line.send("GET", "/metrics", HEADERS, new byte[0]).body(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(each -> each.startsWith(name + " "))
                    .mapToDouble(each -> Double.parseDouble(each.substring(name.length() + 1)))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
