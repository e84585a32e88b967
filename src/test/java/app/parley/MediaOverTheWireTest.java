package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.Meter;
import app.parley.connector.whatsapp.GraphSettings;
import app.parley.conversation.Media;
import app.parley.conversation.MediaFetch;
import app.parley.desk.files.FilesDesk;
import app.parley.desk.files.LocalFilesDesk;
import app.parley.settings.Connections;
import app.parley.settings.Vault;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a webhook to the file in the workspace, with a WhatsApp on loopback that is not always kind.
class MediaOverTheWireTest {
    private static final int MEGABYTE = 1 << 20;
    private final AtomicInteger elsewhere = new AtomicInteger();
    private Spine spine;
    private Outside outside;
    private HttpServer meta;
    private HttpServer stranger;
    private FilesDesk files;
    private byte[] content = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    private int copies = 1;
    private String contentType = "application/pdf";
    private String sha256 = "";
    private String redirect = "";

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        meta = server(this::answer);
        stranger = server(exchange -> {
            elsewhere.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        spine = new Spine(folder);
        outside = new Outside(settings(folder, URI.create(address(meta))), Meter.nobody());
        spine.source = outside.media;
        files = new LocalFilesDesk(spine.slices.media, spine.slices.fetches, spine.slices.conversations);
    }

    @AfterEach
    void close() {
        outside.close();
        spine.close();
        meta.stop(0);
        stranger.stop(0);
    }

    private static HttpServer server(com.sun.net.httpserver.HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/download")) {
            download(exchange);
            return;
        }
        var json = "{\"url\":\"" + address(meta) + "/download\",\"mime_type\":\"application/pdf\",\"sha256\":\""
                + sha256 + "\",\"id\":\"9001\"}";
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length());
        exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private void download(HttpExchange exchange) throws IOException {
        if (!redirect.isEmpty()) {
            exchange.getResponseHeaders().set("Location", redirect);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < copies; i++) {
                body.write(content);
            }
        } catch (IOException _) {
            // whoever asked has had enough
        }
    }

    private static EngineSettings settings(Path folder, URI graph) {
        return new EngineSettings(
                folder,
                new Connections(
                        folder.resolve("connections.json"),
                        new Vault(folder.resolve("secrets.vault"), folder.resolve("vault.key")),
                        Map.of()),
                InetAddress.getLoopbackAddress(),
                0,
                0,
                null,
                new EngineSettings.WhatsApp(
                        Spine.NUMBER,
                        Spine.ACCOUNT,
                        null,
                        null,
                        new GraphSettings(graph, "v25.0", "EAAtoken", null),
                        80),
                null,
                new EngineSettings.Model.Offline(),
                Duration.ofSeconds(4),
                Duration.ofSeconds(60));
    }

    private Media comes(String filename) {
        spine.deliver(spine.message(
                "34600111222",
                "wamid." + filename,
                "\"type\":\"document\",\"document\":{\"id\":\"9001\",\"mime_type\":\"application/pdf\",\"filename\":"
                        + app.parley.storage.Json.text(filename) + "}"));
        spine.slices.fetches.fetchDue();
        return Objects.requireNonNull(spine.messages().getLast().media());
    }

    private MediaFetch standing(Media media) {
        return spine.slices.fetches.standing(List.of(media.id())).get(media.id());
    }

    private List<String> kept() throws IOException {
        try (var all = Files.list(spine.storage.workspace.media())) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aDocumentOfAHundredMegabytesIsKeptWhole() throws IOException {
        content = new byte[MEGABYTE];
        copies = 100;
        var media = comes("huge.pdf");
        assertThat(media.size()).isEqualTo(100L * MEGABYTE);
        assertThat(kept()).containsExactly(media.keptAs());
        assertThat(files.file(media.id().value()))
                .hasValueSatisfying(file ->
                        assertThat(file.opens()).as("all zeros are no PDF").isFalse());
    }

    @Test
    void whatGoesOnBeyondAHundredMegabytesIsStopped() throws IOException {
        content = new byte[MEGABYTE];
        copies = 101;
        var media = comes("endless.pdf");
        assertThat(standing(media).problem()).isEqualTo("The file is larger than 100 MB and was left where it is.");
        assertThat(standing(media).dueAt()).isNull();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aLinkThatLeadsToAnotherHostIsNotFollowed() throws IOException {
        redirect = "http://localhost:" + stranger.getAddress().getPort() + "/";
        var media = comes("a.pdf");
        assertThat(standing(media).problem())
                .isEqualTo("The link to the file leads away from WhatsApp, so nothing was fetched.");
        assertThat(elsewhere).hasValue(0);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatItReallyIsDecidesAndNotWhatItsSenderOrHostSays() {
        content = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        contentType = "image/png";
        var media = comes("../../invoice.pdf");
        var file = files.file(media.id().value()).orElseThrow();
        assertThat(file.name()).isEqualTo("invoice.pdf");
        assertThat(file.mimeType()).isEqualTo("text/html");
        assertThat(file.opens()).isFalse();
        assertThat(files.picture(media.id().value(), 640)).isEmpty();
    }

    @Test
    void theHashIsCheckedInBothItsSpellings() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(content);
        sha256 = HexFormat.of().formatHex(hash);
        assertThat(comes("hex.pdf").keptAs()).isEqualTo(sha256);
        sha256 = Base64.getEncoder().encodeToString(hash);
        assertThat(comes("base64.pdf").keptAs()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(kept()).as("the same content is one file").hasSize(1);
        sha256 = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(standing(comes("other.pdf")).problem())
                .isEqualTo("The file that came is not the one that was sent.");
    }
}
