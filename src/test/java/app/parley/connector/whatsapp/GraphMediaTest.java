package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.parley.connector.whatsapp.MediaUnavailableException.Reason;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphMediaTest {
    private static final byte[] FILE = "an oak table".repeat(9000).getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Path target;
    private FakeMeta meta;
    private GraphClient graph;
    private GraphMedia media;
    private String described;
    private FakeMeta.Reply download = FakeMeta.bytes(200, "image/jpeg", FILE);

    @BeforeEach
    void start() throws Exception {
        target = folder.resolve("picture");
        meta = new FakeMeta();
        graph = new GraphClient(
                new GraphSettings(meta.address(), "v25.0", "EAAtoken", null),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10));
        media = new GraphMedia(graph, 1_000_000);
        described =
                description(meta.address() + "/download?mid=1", HexFormat.of().formatHex(sha256(FILE)));
        meta.replies(this::answer);
    }

    @AfterEach
    void stop() {
        graph.close();
        meta.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/download")) download.to(exchange);
        else FakeMeta.json(200, described).to(exchange);
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String description(String url, String sha256) {
        return "{\"url\":\"" + url + "\",\"mime_type\":\"image/jpeg\",\"sha256\":\"" + sha256 + "\",\"file_size\":"
                + FILE.length + "}";
    }

    private Reason failure() {
        var failure =
                catchThrowableOfType(MediaUnavailableException.class, () -> media.fetch("61001", "700100", target));
        assertThat(target).doesNotExist();
        assertThat(failure.getMessage()).doesNotContain("http", "EAAtoken");
        return failure.reason();
    }

    @Test
    void fetchesAFileWholeWithOurToken() throws Exception {
        MediaContent content = media.fetch("61001", "700100", target);

        assertThat(target).hasBinaryContent(FILE);
        assertThat(content)
                .isEqualTo(new MediaContent(
                        "image/jpeg", FILE.length, HexFormat.of().formatHex(sha256(FILE))));
        assertThat(meta.asked.get(0).path()).isEqualTo("/v25.0/61001");
        assertThat(meta.asked.get(0).query()).isEqualTo("phone_number_id=700100");
        assertThat(meta.asked.get(1).header("Authorization")).isEqualTo("Bearer EAAtoken");
    }

    @Test
    void acceptsAHashInBase64AndNoHashAtAll() throws Exception {
        described =
                description(meta.address() + "/download", Base64.getEncoder().encodeToString(sha256(FILE)));
        assertThat(media.fetch("61001", "700100", target).size()).isEqualTo(FILE.length);
        described = description(meta.address() + "/download", "");
        assertThat(media.fetch("61001", "700100", target).size()).isEqualTo(FILE.length);
    }

    @Test
    void throwsAwayAFileThatIsNotTheOneThatWasSent() throws Exception {
        described = description(meta.address() + "/download", HexFormat.of().formatHex(sha256(new byte[0])));
        assertThat(failure()).isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/download",
                "http://lookaside.fbsbx.com/download",
                "https://lookaside.fbsbx.com.evil.example/x",
                "https://lookaside.fbsbx.com@evil.example/x",
                "https://evilfbcdn.net/x",
                "file:///etc/passwd",
                "no link",
                ""
            })
    void showsItsTokenToNoOtherHost(String link) {
        described = description(link, "");
        assertThat(failure()).isEqualTo(Reason.FOREIGN_HOST);
    }

    @Test
    void followsNoRedirectToAnotherHost() {
        download = exchange -> {
            exchange.getResponseHeaders().set("Location", "https://evil.example/download");
            exchange.sendResponseHeaders(302, -1);
        };
        assertThat(failure()).isEqualTo(Reason.FOREIGN_HOST);
    }

    @Test
    void leavesALargeFileWhereItIs() {
        media = new GraphMedia(graph, FILE.length - 1);
        assertThat(failure()).isEqualTo(Reason.TOO_LARGE);
        assertThat(meta.asked).hasSize(1);
    }

    @Test
    void stopsAtAFileThatIsLargerThanAnnounced() {
        media = new GraphMedia(graph, 1000);
        described = described.replace("\"file_size\":" + FILE.length, "\"file_size\":\"10\"");
        assertThat(failure()).isEqualTo(Reason.TOO_LARGE);
        download = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(FILE);
        };
        assertThat(failure()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void asksForAFreshLinkWhenTheFirstHasRunOut() throws Exception {
        download = exchange -> {
            boolean first = meta.asked.size() == 2;
            FakeMeta.bytes(first ? 404 : 200, "image/jpeg", first ? new byte[0] : FILE)
                    .to(exchange);
        };
        assertThat(media.fetch("61001", "700100", target).size()).isEqualTo(FILE.length);
        assertThat(meta.asked).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"404, GONE", "401, NO_ACCESS", "403, NO_ACCESS", "500, UNREACHABLE", "429, UNREACHABLE"})
    void tellsGoneFromNotNow(int status, Reason reason) {
        download = FakeMeta.bytes(status, "text/html", new byte[0]);
        assertThat(failure()).isEqualTo(reason);
        meta.replies(status, "{\"error\":{\"code\":100}}");
        assertThat(failure()).isEqualTo(reason);
    }

    @Test
    void leavesNothingOfAFileThatBreaksOff() {
        download = exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            exchange.getResponseBody().write(FILE, 0, 5000);
            exchange.getResponseBody().flush();
            throw new IOException("broken off on purpose");
        };
        assertThat(failure()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void saysSoWhenTheFileCannotBeWritten() throws Exception {
        target = Files.createFile(folder.resolve("file")).resolve("below-a-file");
        assertThat(failure()).isEqualTo(Reason.NOT_WRITABLE);
    }

    @Test
    void trustsMetasHostsOverHttpsOnly() {
        var hosts = new MediaHosts(HttpUrl.get(URI.create("https://graph.facebook.com")));
        assertThat(hosts.allow(HttpUrl.get("https://lookaside.fbsbx.com/x"))).isTrue();
        assertThat(hosts.allow(HttpUrl.get("https://scontent.fbcdn.net/x"))).isTrue();
        assertThat(hosts.allow(HttpUrl.get("https://mmg.whatsapp.net/x"))).isTrue();
        assertThat(hosts.allow(HttpUrl.get("https://graph.facebook.com/x"))).isTrue();
        assertThat(hosts.allow(HttpUrl.get("http://graph.facebook.com/x"))).isFalse();
        assertThat(hosts.allow(HttpUrl.get("https://fbcdn.net/x"))).isFalse();
        assertThat(hosts.allow(HttpUrl.get("https://127.0.0.1/x"))).isFalse();
    }
}
