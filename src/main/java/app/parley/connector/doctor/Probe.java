package app.parley.connector.doctor;

import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Looks at an address as it is: redirects are not followed, nothing is repeated.
final class Probe {
    private static final int MAX_ANSWER = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private final OkHttpClient http;

    Probe(OkHttpClient http) {
        this.http = http;
    }

    static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(PATIENCE)
                .callTimeout(PATIENCE)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /// @param type of the content, in lower case; "" if it was not named
    record Page(int status, String type, String text) {
        boolean isHtml() {
            return type.contains("html") || text.stripLeading().startsWith("<");
        }

        boolean isProblem() {
            return type.contains("problem+json");
        }
    }

    Page get(HttpUrl url) throws IOException {
        return get(http, url);
    }

    /// The same for this machine, past any proxy.
    Page getHere(HttpUrl url) throws IOException {
        return get(http.newBuilder().proxy(Proxy.NO_PROXY).build(), url);
    }

    private static Page get(OkHttpClient http, HttpUrl url) throws IOException {
        var request =
                new Request.Builder().url(url).header("User-Agent", "Parley").build();
        try (var response = http.newCall(request).execute()) {
            return new Page(
                    response.code(),
                    Objects.requireNonNullElse(response.header("Content-Type"), "")
                            .toLowerCase(Locale.ROOT),
                    new String(response.body().byteStream().readNBytes(MAX_ANSWER), StandardCharsets.UTF_8));
        }
    }
}
