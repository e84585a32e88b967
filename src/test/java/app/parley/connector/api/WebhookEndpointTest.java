package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.api.Wire.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookEndpointTest {
    private static final String PATH = "/webhooks/whatsapp";
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private String verifyToken = "chosen by the owner";
    private boolean room = true;
    private WebServer server;
    private Wire wire;

    @BeforeEach
    void start() throws IOException {
        var endpoint = new WebhookEndpoint(
                () -> verifyToken,
                (body, signature) -> signature.equals("signed " + body.length),
                body -> room && received.add(body),
                metrics,
                InstantSource.system());
        server = new WebServer("webhooks", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), endpoint);
        server.start();
        wire = new Wire(server.port());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        server.close();
    }

    private Answer verify(String query) throws IOException {
        return wire.ask("GET", PATH + query, "", new byte[0]);
    }

    private Answer deliver(byte[] body) throws IOException {
        return wire.ask("POST", PATH, "X-Hub-Signature-256: signed " + body.length + "\r\n", body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void repeatsTheChallengeOfWhoKnowsTheToken() throws IOException {
        var answer = verify("?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=chosen+by%20the%20owner");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("1158201444");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=other",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=",
                "?hub.mode=subscribe&hub.challenge=1",
                "?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=chosen+by+the+owner",
                "?hub.challenge=1&hub.verify_token=chosen+by+the+owner",
                "?hub.mode=subscribe&hub.verify_token=chosen+by+the+owner",
                "?hub.mode=subscribe&hub.challenge=%3Cscript%3E&hub.verify_token=chosen+by+the+owner",
                "?hub.mode=subscribe&hub.challenge=1%0d%0aX:1&hub.verify_token=chosen+by+the+owner",
            })
    void refusesToVerifyForAnybodyElse(String query) throws IOException {
        assertThat(verify(query).status()).isEqualTo(403);
    }

    @Test
    void refusesAChallengeTooLongToBeOne() throws IOException {
        assertThat(verify("?hub.mode=subscribe&hub.verify_token=chosen+by+the+owner&hub.challenge=" + "1".repeat(5000))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void verifiesForNobodyBeforeATokenWasChosen() throws IOException {
        verifyToken = "";
        assertThat(verify("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"object\":\"x\"}", "", "[]", "{\"object\":", "\u0000\u00ff", "null"})
    void takesWhateverIsRightlySigned(String body) throws IOException {
        var answer = deliver(bytes(body));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("EVENT_RECEIVED");
        assertThat(received).singleElement().isEqualTo(bytes(body));
        assertThat(metrics.get("parley.webhook.acknowledgements").timer().count())
                .isEqualTo(1);
    }

    @Test
    void takesBytesExactlyAsTheyCameEvenCompressed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes("{\"a\":1}"));
        }
        var body = packed.toByteArray();
        var headers = "Content-Encoding: gzip\r\nX-Hub-Signature-256: signed " + body.length + "\r\n";
        assertThat(wire.ask("POST", PATH, headers, body).status()).isEqualTo(200);
        assertThat(received).singleElement().isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X-Hub-Signature-256: \r\n",
                "X-Hub-Signature-256: signed 3\r\n",
                "X-Hub-Signature: signed 2\r\n",
            })
    void storesNothingThatIsNotSigned(String header) throws IOException {
        assertThat(wire.ask("POST", PATH, header, bytes("{}")).status()).isEqualTo(401);
        assertThat(received).isEmpty();
        assertThat(metrics.get("parley.http.refusals").counter().count()).isEqualTo(1);
    }

    @Test
    void storesNothingUnderTwoSignatures() throws IOException {
        var both = "X-Hub-Signature-256: signed 3\r\nX-Hub-Signature-256: signed 2\r\n";
        assertThat(wire.ask("POST", PATH, both, bytes("{}")).status()).isEqualTo(400);
        assertThat(received).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        assertThat(deliver(new byte[12 << 20]).status()).isEqualTo(413);
        assertThat(received).isEmpty();
    }

    @Test
    void asksToComeBackWhenThereIsNoRoom() throws IOException {
        room = false;
        var answer = deliver(bytes("{}"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        room = true;
        assertThat(deliver(bytes("{}")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/contacts",
                "/healthz",
                "/metrics",
                "/openapi.json",
                "/webhooks",
                "/webhooks/",
                "/webhooks/whatsapp/",
                "/webhooks//whatsapp",
                "/webhooks/whatsapp/..",
                "/webhooks/whatsapp%00",
                "/webhooks/%77hatsapp",
                "/WEBHOOKS/whatsapp"
            })
    void showsNothingElseToTheWorld(String path) throws IOException {
        assertThat(wire.ask("GET", path, "Authorization: Bearer x\r\n", new byte[0])
                        .status())
                .isEqualTo(404);
        assertThat(wire.ask("POST", path, "", bytes("{}")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "post", "X"})
    void knowsTwoMethodsOnly(String method) throws IOException {
        var answer = wire.ask(method, PATH, "", new byte[0]);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void listensUnderAnyName() throws IOException {
        wire.say("POST " + PATH + " HTTP/1.1\r\nHost: shop.example.org\r\nOrigin: https://elsewhere.example\r\n"
                + "X-Hub-Signature-256: signed 2\r\nContent-Length: 2\r\n\r\n{}");
        assertThat(wire.hear().status()).isEqualTo(200);
    }
}
