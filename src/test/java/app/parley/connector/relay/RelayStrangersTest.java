package app.parley.connector.relay;

import static app.parley.connector.relay.RelayClient.ACK;
import static app.parley.connector.relay.RelayClient.DELIVERIES;
import static app.parley.connector.relay.RelayClient.SIGNATURE;
import static app.parley.connector.relay.RelayClient.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a relay answers to those who have no token, no signature, or no good intent: it is on the public internet.
abstract class RelayStrangersTest {
    RelayClient relay;

    /// Where a relay runs, for these tests alone.
    abstract URI base();

    /// The token with which Meta asks for its challenge.
    abstract String verifyToken();

    /// The mailbox's token.
    abstract String relayToken();

    @BeforeEach
    void beginWithAnEmptyMailbox() {
        relay = new RelayClient(base(), relayToken());
        relay.empty();
    }

    @AfterEach
    void hangUp() {
        relay.close();
    }

    @Test
    void answersNobodyWithoutTheToken() {
        relay.deliver("kept");
        var id = relay.page("").next();
        var refused = List.<Map<String, String>>of(
                Map.of(),
                Map.of("Authorization", "Bearer"),
                Map.of("Authorization", "Bearer another"),
                Map.of("Authorization", "Bearer " + relayToken() + "x"),
                Map.of("Authorization", "Bearer " + relayToken().substring(1)),
                Map.of("Authorization", "Bearer " + "x".repeat(4000)),
                Map.of("Authorization", "Basic " + relayToken()),
                Map.of("Authorization", relayToken()));

        assertThat(refused).allSatisfy(headers -> {
            assertProblem(relay.send("GET", DELIVERIES, headers, BodyPublishers.noBody()), 401);
            var upto = BodyPublishers.ofString("{\"upto\": \"" + id + "\"}");
            assertProblem(relay.send("POST", ACK, headers, upto), 401);
        });
        assertThat(relay.page("").texts()).containsExactly("kept");
    }

    @Test
    void keepsNothingThatHasNoSignature() {
        var digits = SIGNATURE.substring(7);
        var refused = List.of(
                "",
                "sha256=",
                digits,
                "sha1=" + digits,
                SIGNATURE + "0",
                "sha256=" + digits.substring(1),
                "sha256=g" + digits.substring(1),
                "x" + SIGNATURE,
                SIGNATURE + "," + SIGNATURE,
                "sha256=" + "\"".repeat(64));

        assertThat(refused)
                .allSatisfy(signature ->
                        assertThat(relay.deliver(new byte[] {1}, signature)).isEqualTo(401));
        assertThat(relay.send("POST", WEBHOOK, Map.of(), BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(relay.page("").data()).isEmpty();
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsLength() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[4 * 1024 * 1024 + 1]));

        assertThat(relay.send("POST", WEBHOOK, Map.of("X-Hub-Signature-256", SIGNATURE), body)
                        .statusCode())
                .isEqualTo(413);

        assertThat(relay.page("").data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<script>alert(1)</script>", "two words", "line\r\nbreak", "\u0000", "ä"})
    void echoesNothingThatIsNoChallenge(String challenge) {
        assertRefused(verify("subscribe", verifyToken(), challenge), challenge);
    }

    @Test
    void echoesNoEndlessChallenge() {
        assertThat(verify("subscribe", verifyToken(), "9".repeat(200)).body()).hasSize(200);
        assertRefused(verify("subscribe", verifyToken(), "9".repeat(201)), "999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000001' OR '1'='1",
                "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠١",
                "+000000000000001",
                "-000000000000001",
                "0x00000000000001",
                "000000000000000\u0000",
                " 000000000000001",
                "1e15",
                "00000000000000.1",
                "NaN"
            })
    void takesNoCursorButSixteenDigits(String cursor) {
        relay.deliver("kept");

        assertProblem(relay.ask("after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)), 400);
        assertProblem(relay.ask("limit=" + URLEncoder.encode(cursor + "x", StandardCharsets.UTF_8)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "1",
                "\"0000000000000001\"",
                "{}",
                "{\"upto\":null}",
                "{\"upto\":1}",
                "{\"upto\":[\"0000000000000001\"]}",
                "{\"upto\":{}}",
                "{\"upto\":\"0000000000000001'; --\"}",
                "{\"upto\":\"٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠١\"}",
                "\u0000"
            })
    void takesNoAckButAnId(String body) {
        relay.deliver("kept");

        assertProblem(relay.ack(body), 400);

        assertThat(relay.page("").texts()).containsExactly("kept");
    }

    @Test
    void takesNoAckThatIsDeepOrLong() {
        relay.deliver("kept");

        assertThat(relay.ack("[".repeat(100_000)).statusCode()).isBetween(400, 499);
        assertThat(relay.ack("{\"upto\":\"" + "0".repeat(1_000_000) + "\"}").statusCode())
                .isBetween(400, 499);
        assertThat(relay.page("").texts()).containsExactly("kept");
    }

    @Test
    void knowsNothingElse() {
        for (var path :
                List.of("/", "/webhooks", "/webhooks/whatsapp/x", "/relay", "/relay/v1", "/relay/v2/deliveries")) {
            assertProblem(get(path), 404);
        }
        assertProblem(relay.send("DELETE", WEBHOOK, Map.of(), BodyPublishers.noBody()), 405);
        assertProblem(relay.send("PUT", WEBHOOK, Map.of(), BodyPublishers.ofString("{}")), 405);
        assertProblem(relay.send("POST", DELIVERIES, relay.bearer(), BodyPublishers.ofString("{}")), 405);
        assertProblem(get(ACK), 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/whatsapp?hub.mode=%zz&hub.verify_token=%&hub.challenge=%c3%28",
                "/webhooks/whatsapp?&&==&hub.mode",
                "/relay/v1/deliveries?after=%zz",
                "/relay/v1/deliveries?limit=%c3%28",
                "/relay/v1/../../etc/passwd",
                "/%2e%2e/%00"
            })
    void doesNotStumbleOverAStrangeTarget(String target) {
        assertThat(relay.statusOf("GET", target)).isBetween(400, 499);
    }

    HttpResponse<String> verify(String mode, String token, String challenge) {
        return get(WEBHOOK + "?hub.mode=" + mode + "&hub.verify_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&hub.challenge="
                + URLEncoder.encode(challenge, StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) {
        return relay.send("GET", path, relay.bearer(), BodyPublishers.noBody());
    }

    /// Delivers the numbers below a bound, sixteen at a time.
    void deliverAtOnce(int count) {
        try (var senders = Executors.newFixedThreadPool(16, Thread.ofVirtual().factory())) {
            var statuses = numbers(count).stream()
                    .map(number -> senders.submit(() -> relay.deliver(number)))
                    .toList();
            assertThat(statuses).allSatisfy(status -> assertThat(status.get()).isEqualTo(200));
        }
    }

    static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(RelayClient.json(answer.body()).required("status").intValue())
                .isEqualTo(status);
    }

    private static void assertRefused(HttpResponse<String> answer, String challenge) {
        assertThat(answer.statusCode()).isBetween(400, 499);
        if (!challenge.isEmpty()) {
            assertThat(answer.body()).doesNotContain(challenge);
        }
    }
}
