package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.failsafe.CircuitBreaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Meta's Graph API over HTTP. Every request is written at most once: nothing here repeats or redirects one.
public final class GraphClient implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GraphClient.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration FILE_TIMEOUT = Duration.ofMinutes(10);
    private static final Duration RECONNECT_AFTER = Duration.ofSeconds(2);
    private static final int FAILURES_UNTIL_PAUSE = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MAX_ANSWER = 1024 * 1024;

    private final GraphSettings settings;
    private final HttpUrl base;
    private final @Nullable String proof;
    private final OkHttpClient http;
    private final OkHttpClient files;
    private final Json json = new Json();
    private final AtomicBoolean versionReported = new AtomicBoolean();

    /// Counts failures to connect, and nothing else.
    private final CircuitBreaker<Object> line = CircuitBreaker.builder()
            .withFailureThreshold(FAILURES_UNTIL_PAUSE)
            .withSuccessThreshold(1)
            .withDelay(PAUSE)
            .build();

    public GraphClient(GraphSettings settings) {
        this(settings, CONNECT_TIMEOUT, CALL_TIMEOUT);
    }

    /// @param connectTimeout how long reaching Meta may take
    /// @param callTimeout how long everything may take, from connecting to the last byte of the answer
    public GraphClient(GraphSettings settings, Duration connectTimeout, Duration callTimeout) {
        this.settings = settings;
        base = Objects.requireNonNull(HttpUrl.get(settings.baseUrl()), "the address is http or https");
        proof = settings.appSecret() == null ? null : AppSecretProof.of(settings.accessToken(), settings.appSecret());
        http = new OkHttpClient.Builder()
                .connectTimeout(connectTimeout)
                .readTimeout(callTimeout)
                .writeTimeout(callTimeout)
                .callTimeout(callTimeout)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(8, 30, TimeUnit.SECONDS))
                .eventListener(new Wire.Watch())
                .addNetworkInterceptor(chain -> neverAskedAgain(chain.proceed(chain.request())))
                .build();
        files = http.newBuilder().callTimeout(FILE_TIMEOUT).build();
    }

    /// OkHttp repeats a request by itself if a 503 says "Retry-After: 0", even where repeating is switched off.
    private static Response neverAskedAgain(Response response) {
        return response.code() != 503
                ? response
                : response.newBuilder().removeHeader("Retry-After").build();
    }

    Answer get(List<String> path, Map<String, String> query) {
        HttpUrl url = url(path, query);
        return url == null ? wrongPath() : exchange(request(url).get().build());
    }

    Answer post(List<String> path, ObjectNode body) {
        HttpUrl url = url(path, Map.of());
        if (url == null) return wrongPath();
        return exchange(request(url)
                .post(new OnceBody(json.write(body).getBytes(UTF_8)))
                .build());
    }

    Answer delete(List<String> path, Map<String, String> query) {
        HttpUrl url = url(path, query);
        return url == null ? wrongPath() : exchange(request(url).delete().build());
    }

    /// Uploads a file as Meta's media API wants it.
    Answer upload(List<String> path, Path file, String mimeType) {
        HttpUrl url = url(path, Map.of());
        if (url == null) return wrongPath();
        var body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("messaging_product", "whatsapp")
                .addFormDataPart("type", mimeType)
                .addFormDataPart("file", "file", RequestBody.create(file.toFile(), MediaType.get(mimeType)))
                .build();
        return exchange(request(url).post(body).build(), files);
    }

    Json json() {
        return json;
    }

    /// The host that the settings name, which may serve media too.
    HttpUrl base() {
        return base;
    }

    /// Opens a download, authorised. The caller closes it and decides whether the host may be asked at all.
    Response open(HttpUrl url) throws IOException {
        return files.newCall(request(url).get().build()).execute();
    }

    private Answer exchange(Request request) {
        return exchange(request, http);
    }

    private Answer exchange(Request request, OkHttpClient client) {
        if (!line.tryAcquirePermit()) {
            return new Answer.NeverLeft("WhatsApp could not be reached several times in a row.", pauseLeft());
        }
        var wire = new Wire();
        Call call = client.newCall(request.newBuilder().tag(Wire.class, wire).build());
        try (Response response = call.execute()) {
            line.recordSuccess();
            noteVersion(response);
            return new Answer.Replied(response.code(), body(response));
        } catch (IOException e) {
            if (wire.isWritten()) {
                line.recordSuccess();
                log.warn(
                        "no answer from Meta to a request that was written: {}",
                        e.getClass().getSimpleName());
                return new Answer.Lost("The message was on its way when the connection broke; WhatsApp may have it.");
            }
            line.recordFailure();
            log.warn("Meta could not be reached: {}", e.getClass().getSimpleName());
            return new Answer.NeverLeft("WhatsApp could not be reached.", RECONNECT_AFTER);
        }
    }

    private Duration pauseLeft() {
        Duration left = line.getRemainingDelay();
        return left.compareTo(RECONNECT_AFTER) < 0 ? RECONNECT_AFTER : left;
    }

    private JsonNode body(Response response) {
        try {
            byte[] body = response.body().byteStream().readNBytes(MAX_ANSWER);
            return json.read(body);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }

    private void noteVersion(Response response) {
        String answered = response.header("facebook-api-version");
        if (answered == null || answered.equals(settings.version()) || versionReported.getAndSet(true)) return;
        log.warn(
                "Meta answers with version {} where {} was asked for; change the setting",
                answered,
                settings.version());
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + settings.accessToken())
                .header("Accept", "*/*")
                .header("User-Agent", "Parley");
    }

    private @Nullable HttpUrl url(List<String> path, Map<String, String> query) {
        var url = base.newBuilder().addPathSegment(settings.version());
        path.forEach(url::addPathSegment);
        query.forEach(url::addQueryParameter);
        if (proof != null) url.addQueryParameter("appsecret_proof", proof);
        HttpUrl built = url.build();
        // An id like ".." would climb out of its place.
        List<String> segments = built.pathSegments();
        int from = segments.size() - path.size();
        return from > 0 && segments.subList(from, segments.size()).equals(path) ? built : null;
    }

    private static Answer wrongPath() {
        return new Answer.NeverLeft("The id of our number is not one Meta gives.", RECONNECT_AFTER);
    }

    /// Breaks off whatever is under way.
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }
}
