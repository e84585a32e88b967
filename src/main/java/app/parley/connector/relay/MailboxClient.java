package app.parley.connector.relay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Speaks the relay's protocol, with whichever relay it is. Follows no redirect: the token is for one host.
final class MailboxClient implements AutoCloseable {
    static final String UNREACHABLE = "The mailbox cannot be reached.";
    private static final int LARGEST = 48 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SLACK = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(8 << 20)
                            .build())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final RelaySettings settings;
    private volatile @Nullable CompletableFuture<?> asked;
    private volatile boolean closed;

    /// @param waiting how many are kept, these included; absent from relays that do not tell
    record Fetched(@Nullable List<Letter> data, @Nullable String next, long waiting) {
        List<Letter> letters() {
            return data == null ? List.of() : data;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Letter(@Nullable String id, @Nullable String signature, boolean sealed, byte @Nullable [] body) {}

    MailboxClient(RelaySettings settings) {
        this.settings = settings;
    }

    /// @param after an id; "" for the oldest
    /// @throws IOException if no sensible answer came
    /// @throws RelayRefused if the relay does not want us
    Fetched fetch(String after, int limit, Duration wait) throws IOException, InterruptedException {
        var query = "?after=" + after + "&limit=" + limit + "&wait=" + wait.toSeconds();
        return JSON.readValue(
                send(request("/relay/v1/deliveries" + query)
                        .timeout(wait.plus(SLACK))
                        .GET()),
                Fetched.class);
    }

    void acknowledge(String upto) throws IOException, InterruptedException {
        send(request("/relay/v1/ack")
                .timeout(SLACK)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("upto", upto)))));
    }

    private HttpRequest.Builder request(String target) {
        var base = settings.url().toString().replaceAll("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + target)).header("Authorization", "Bearer " + settings.token());
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var sending = http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        asked = sending;
        if (closed) {
            sending.cancel(true);
        }
        try {
            var response = sending.get();
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("the mailbox answered with more than anybody asked for");
                }
                check(response.statusCode());
                return bytes;
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("the mailbox was not reached", e);
        }
    }

    private static void check(int status) throws RelayRefused, IOException {
        switch (status) {
            case 200 -> {}
            case 401, 403 -> throw new RelayRefused("The mailbox does not accept the token.");
            case 404 -> throw new RelayRefused("There is no mailbox under this address.");
            default -> throw new IOException("the mailbox answered with HTTP " + status);
        }
    }

    /// Ends what is asked for at the moment.
    @Override
    public void close() {
        closed = true;
        var running = asked;
        if (running != null) {
            running.cancel(true);
        }
        http.shutdownNow();
    }
}
