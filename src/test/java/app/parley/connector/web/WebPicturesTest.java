package app.parley.connector.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures from a web server, and what stands there in their place.
class WebPicturesTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final WebPictures anywhere = new WebPictures(_ -> true);
    private final WebPictures careful = new WebPictures();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        anywhere.close();
        careful.close();
    }

    private String serves(String path, int status, byte[] body, String location) {
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                try (var out = exchange.getResponseBody()) {
                    out.write(body);
                } catch (IOException e) {
                    // nobody reads more than a picture may have
                }
            }
        });
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void areFetchedAlsoFromWhereTheyMovedTo() throws IOException {
        var there = serves("/coat.png", 200, new byte[] {1, 2, 3}, null);
        var moved = serves("/old", 302, new byte[0], there);
        assertThat(anywhere.fetch(there)).containsExactly(1, 2, 3);
        assertThat(anywhere.fetch(moved)).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsMissingOrTooLargeIsNone() {
        var missing = serves("/gone", 404, new byte[0], null);
        var large = serves("/large", 200, new byte[(5 << 20) + 1], null);
        assertThatThrownBy(() -> anywhere.fetch(missing)).hasMessage("status 404");
        assertThatThrownBy(() -> anywhere.fetch(large)).hasMessageContaining("larger");
    }

    @Test
    void aServerThatLeadsInCirclesIsLeft() {
        var port = server.getAddress().getPort();
        var round = serves("/round", 302, new byte[0], "http://127.0.0.1:" + port + "/round");
        assertThatThrownBy(() -> anywhere.fetch(round)).isInstanceOf(IOException.class);
    }

    @Test
    void nothingOfThisMachineOrItsNetworkIsAsked() {
        var inside = serves("/admin", 200, new byte[] {1}, null);
        assertThatThrownBy(() -> careful.fetch(inside)).hasMessageContaining("this machine");
        assertThatThrownBy(() -> careful.fetch(inside.replace("127.0.0.1", "localhost")))
                .hasMessageContaining("this machine");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "coat.png", "file:///etc/passwd", "ftp://shop.example/coat.png", "http://", "javascript:1"})
    void whatIsNoWebAddressIsNotAsked(String link) {
        assertThatThrownBy(() -> anywhere.fetch(link)).isInstanceOf(IOException.class);
    }
}
