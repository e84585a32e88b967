package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// A simulator, a webhook and a client, with time in the test's hands.
final class Bench implements AutoCloseable {

    static final String NUMBER = "106540352242922";
    static final String ACCOUNT = "102290129340398";
    static final String TOKEN = "EAA-test-token";
    static final String SECRET = "test-app-secret";
    static final String ANA = "34600999888";

    final HandClock clock = new HandClock();
    final Callback callback;
    final Simulator simulator;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();

    private Bench(long seed, List<Script> scripts) throws IOException {
        callback = new Callback();
        var settings = new SimulatorSettings(NUMBER, ACCOUNT, "+34 986 000 127", TOKEN, SECRET, seed, 1);
        simulator = new Simulator(settings, clock, clock, 0, scripts);
        simulator.mischief(Mischief.none());
    }

    /// Webhooks, but nobody who writes of their own accord.
    static Bench quiet() throws IOException {
        var bench = new Bench(7, List.of());
        bench.simulator.reportTo(bench.callback.url());
        return bench;
    }

    static Bench with(long seed, List<Script> scripts) throws IOException {
        return new Bench(seed, scripts);
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    /// Ana has written, so free text may be sent to her.
    String anaWrites() {
        var id = simulator.inject(ANA, "Hola");
        pass(Duration.ZERO);
        return id;
    }

    HttpResponse<String> send(String json) throws Exception {
        return call("POST", "/v25.0/" + NUMBER + "/messages", TOKEN, json);
    }

    HttpResponse<String> sendText(String to, String text) throws Exception {
        var body = mapper.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("to", to)
                .put("type", "text")
                .put("biz_opaque_callback_data", "ours-1");
        body.putObject("text").put("body", text);
        return send(body.toString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return call("GET", path, TOKEN, "");
    }

    HttpResponse<String> call(String method, String path, String token, String body) throws Exception {
        return client.send(
                request(path, token)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<byte[]> fetch(String url, String token) throws Exception {
        return client.send(request(url, token).GET().build(), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path, String token) {
        var url = path.startsWith("http") ? URI.create(path) : URI.create(simulator.baseUrl() + path);
        var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(5));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpClient client() {
        return client;
    }

    JsonNode json(HttpResponse<String> response) throws IOException {
        return mapper.readTree(response.body());
    }

    JsonNode error(HttpResponse<String> response) throws IOException {
        return json(response).path("error");
    }

    @Override
    public void close() {
        simulator.close();
        callback.close();
        client.shutdownNow();
    }
}
