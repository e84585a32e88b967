package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiEndpointTest {
    private ThingsApi api;

    @BeforeEach
    void start() throws IOException {
        api = new ThingsApi();
    }

    @AfterEach
    void stop() throws IOException {
        api.close();
    }

    @Test
    void saysWhetherItIsUp() throws IOException {
        assertThat(api.wire.ask("GET", "/healthz", "", new byte[0]).text()).isEqualTo("{\"status\":\"ok\"}");
        api.up = false;
        assertThat(api.wire.ask("GET", "/healthz", "", new byte[0]).status()).isEqualTo(503);
        assertThat(api.wire.ask("POST", "/healthz", "", new byte[0]).status()).isEqualTo(405);
    }

    @Test
    void describesItselfAndShowsItsFigures() throws IOException {
        assertThat(api.wire.ask("GET", "/openapi.json", "", new byte[0]).text()).contains("\"openapi\": \"3.1.0\"");
        api.wire.ask("GET", "/api/v1/things", "", new byte[0]);
        var figures = api.wire.ask("GET", "/metrics", "", new byte[0]);
        assertThat(figures.text()).contains("parley_http_refusals_total");
        assertThat(figures.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void showsFiguresBeyondThisMachineToKeysOnly() throws IOException {
        var everywhere = InetAddress.getByAddress(new byte[4]);
        try (var open = new WebServer(
                "open", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), api.endpoint(everywhere))) {
            open.start();
            try (var outside = new Wire(open.port())) {
                assertThat(outside.ask("GET", "/metrics", "", new byte[0]).status())
                        .isEqualTo(401);
                assertThat(outside.ask("GET", "/metrics", "Authorization: Bearer " + api.reader + "\r\n", new byte[0])
                                .status())
                        .isEqualTo(200);
                outside.say("GET /healthz HTTP/1.1\r\nHost: shop.example.org\r\n\r\n");
                assertThat(outside.hear().status()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8480",
                "127.0.0.1.evil.example",
                "localhost.",
                "",
                "[::2]",
                "localhost:x"
            })
    void hearsNothingUnderAForeignName(String host) throws IOException {
        api.wire.say("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(api.wire.hear().status()).isEqualTo(403);
    }

    @Test
    void hearsNothingWithoutANameOrUnderTwo() throws IOException {
        api.wire.say("GET /healthz HTTP/1.1\r\n\r\n");
        assertThat(api.wire.hear().status()).isEqualTo(403);
        api.wire.say("GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n");
        assertThat(api.wire.hear().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8480", "127.0.0.1:1", "[::1]:8480", "[::1]"})
    void hearsUnderItsOwnNames(String host) throws IOException {
        api.wire.say("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(api.wire.hear().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, 403",
        "null, 403",
        "file://, 403",
        "http://localhost.evil.example, 403",
        "http://localhost@evil.example, 403",
        "http://localhost:3000, 200",
        "http://127.0.0.1, 200",
        "http://[::1]:80, 200"
    })
    void keepsWebPagesFromElsewhereOut(String origin, int status) throws IOException {
        assertThat(api.ask("GET", "/things", "Origin: " + origin + "\r\n", "").status())
                .isEqualTo(status);
    }
}
