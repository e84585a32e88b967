package app.parley.connector.doctor;

import app.parley.connector.whatsapp.AppSecretProof;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Asks the Graph API, each question once, and keeps of the answer what the engine has no use for: who was asked,
/// when, and in which version.
final class Graph {
    private static final int MAX_ANSWER = 1024 * 1024;
    private static final MediaType JSON = MediaType.get("application/json");
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Reply> heard = new HashMap<>();
    private final HttpUrl base;
    private final String version;
    private final String appSecret;
    private final InstantSource clock;
    private final OkHttpClient http;

    /// @throws IllegalArgumentException if there is no such address
    Graph(URI address, String version, String appSecret, InstantSource clock, OkHttpClient http) {
        this.base = base(address);
        this.version = version;
        this.appSecret = appSecret;
        this.clock = clock;
        this.http = http.newBuilder().callTimeout(Duration.ofSeconds(10)).build();
    }

    private static HttpUrl base(URI address) {
        var url = HttpUrl.get(address);
        if (url == null) {
            throw new IllegalArgumentException("the Graph API's address must begin with https:// or http://");
        }
        return url;
    }

    String host() {
        return base.host();
    }

    String version() {
        return version;
    }

    Reply get(String token, String path, Map<String, String> query) {
        return heard.computeIfAbsent(token + " " + path + new TreeMap<>(query), _ -> ask(token, path, query));
    }

    private Reply ask(String token, String path, Map<String, String> query) {
        var url = base.newBuilder().addPathSegment(version).addPathSegments(path);
        query.forEach(url::addQueryParameter);
        if (!appSecret.isEmpty()) {
            url.addQueryParameter("appsecret_proof", AppSecretProof.of(token, appSecret));
        }
        return heard(new Request.Builder().url(url.build()), token);
    }

    /// Wishes something; never answered from what was heard.
    Reply post(String token, String path, Map<String, String> wish) {
        var url = base.newBuilder().addPathSegment(version).addPathSegments(path);
        if (!appSecret.isEmpty()) {
            url.addQueryParameter("appsecret_proof", AppSecretProof.of(token, appSecret));
        }
        return heard(
                new Request.Builder()
                        .url(url.build())
                        .post(RequestBody.create(mapper.valueToTree(wish).toString(), JSON)),
                token);
    }

    private Reply heard(Request.Builder wish, String token) {
        var request = wish.header("Authorization", "Bearer " + token)
                .header("Accept", "*/*")
                .header("User-Agent", "Parley")
                .build();
        try (var response = http.newCall(request).execute()) {
            return new Reply.Heard(
                    response.code(),
                    body(response),
                    response.headers().getInstant("Date"),
                    clock.instant(),
                    response.header("facebook-api-version"));
        } catch (IOException e) {
            return new Reply.Silent(e);
        }
    }

    private JsonNode body(Response response) throws IOException {
        var bytes = response.body().byteStream().readNBytes(MAX_ANSWER);
        try {
            return mapper.readTree(bytes);
        } catch (IOException _) {
            return MissingNode.getInstance();
        }
    }
}
