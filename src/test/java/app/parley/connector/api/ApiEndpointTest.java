package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.api.Wire.Answer;
import app.parley.settings.ApiKeys;
import app.parley.settings.IdempotencyKeys;
import app.parley.settings.store.HibernateApiKeyStore;
import app.parley.settings.store.HibernateIdempotencyStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Page;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiEndpointTest {
    private static final Database DATABASE = new Database(
            DatabaseSettings.memory(UUID.randomUUID().toString()),
            Stream.of(HibernateIdempotencyStore.ROWS, HibernateApiKeyStore.ROWS)
                    .<Class<?>>flatMap(List::stream)
                    .toList());
    private static final UUID ID = UUID.randomUUID();
    private final ApiKeys keys = new ApiKeys(new HibernateApiKeyStore(DATABASE), DATABASE, InstantSource.system());
    private final String all =
            keys.create("all", Set.of("read", "write", "admin"), "propose").plain();
    private final String reader =
            keys.create("reader", Set.of("read"), "propose").plain();
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private boolean up = true;
    private WebServer server;
    private Wire wire;

    private record Thing(String someName, Instant at, Integer missing) {}

    private record Wish(String text, Integer count) {}

    private List<Route> routes() {
        return List.of(
                Route.get("/things", call -> Response.page(new Page<>(List.of(call.paging()), null))),
                Route.post("/things", this::make),
                Route.get(
                        "/things/{id}",
                        call -> Response.json(200, new Thing(call.id().toString(), Instant.EPOCH, null))),
                Route.delete("/things/{id}", _ -> Response.empty()),
                Route.patch("/things/{type}", call -> Response.text(200, call.word("type"))),
                Route.post("/things/stop", _ -> Response.text(200, "stopped")).needing("admin"),
                Route.post("/slow", _ -> slow()),
                Route.get(
                        "/places",
                        call -> Response.text(200, call.paging().cursor().toString())),
                Route.post("/wishes", call -> Response.json(200, call.read(Wish.class))));
    }

    private Response make(ApiCall call) {
        if (call.json().path("refuse").asBoolean()) {
            throw Problem.CONFLICT.because("Not now.");
        }
        if (call.json().path("fail").asBoolean()) {
            throw new IllegalStateException("mistake " + made.incrementAndGet());
        }
        return Response.json(201, Map.of("made", made.incrementAndGet()));
    }

    private Response slow() {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Response.json(200, Map.of("made", made.incrementAndGet()));
    }

    @BeforeEach
    void start() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        server = new WebServer("api", new InetSocketAddress(loopback, 0), endpoint(loopback));
        server.start();
        wire = new Wire(server.port());
    }

    private ApiEndpoint endpoint(InetAddress bind) {
        return new ApiEndpoint(
                bind,
                List.of(this::routes),
                keys,
                new IdempotencyKeys(new HibernateIdempotencyStore(DATABASE), DATABASE, InstantSource.system()),
                () -> up,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        wire.close();
        server.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private Answer ask(String method, String path) throws IOException {
        return ask(method, path, "", "");
    }

    private Answer ask(String method, String path, String headers, String body) throws IOException {
        var known = "Authorization: Bearer " + all + "\r\n" + headers;
        return wire.ask(method, "/api/v1" + path, known, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer post(String path, String body) throws IOException {
        return ask("POST", path, "", body);
    }

    @Test
    void saysWhetherItIsUp() throws IOException {
        assertThat(wire.ask("GET", "/healthz", "", new byte[0]).text()).isEqualTo("{\"status\":\"ok\"}");
        up = false;
        assertThat(wire.ask("GET", "/healthz", "", new byte[0]).status()).isEqualTo(503);
        assertThat(wire.ask("POST", "/healthz", "", new byte[0]).status()).isEqualTo(405);
    }

    @Test
    void describesItselfAndShowsItsFigures() throws IOException {
        assertThat(wire.ask("GET", "/openapi.json", "", new byte[0]).text()).contains("\"openapi\": \"3.1.0\"");
        wire.ask("GET", "/api/v1/things", "", new byte[0]);
        var figures = wire.ask("GET", "/metrics", "", new byte[0]);
        assertThat(figures.text()).contains("parley_http_refusals_total");
        assertThat(figures.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void showsFiguresBeyondThisMachineToKeysOnly() throws IOException {
        var everywhere = InetAddress.getByAddress(new byte[4]);
        try (var open = new WebServer(
                "open", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), endpoint(everywhere))) {
            open.start();
            try (var outside = new Wire(open.port())) {
                assertThat(outside.ask("GET", "/metrics", "", new byte[0]).status())
                        .isEqualTo(401);
                assertThat(outside.ask("GET", "/metrics", "Authorization: Bearer " + reader + "\r\n", new byte[0])
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
                "",
                "Authorization: Bearer nope\r\n",
                "Authorization: Bearer \r\n",
                "Authorization: Bearer\r\n",
                "Authorization: Basic YTpi\r\n",
                "Authorization: \u00ff\r\n"
            })
    void asksStrangersForAKeyWhateverTheyWant(String header) throws IOException {
        for (var path : List.of("/things", "/nothing", "/things/..%2f")) {
            var answer = wire.ask("GET", "/api/v1" + path, header, new byte[0]);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void letsAKeyDoWhatItsScopesSay() throws IOException {
        var known = "Authorization: bearer " + reader + "\r\n";
        assertThat(wire.ask("GET", "/api/v1/things", known, new byte[0]).status())
                .isEqualTo(200);
        assertThat(wire.ask("POST", "/api/v1/things", known, new byte[0]).status())
                .isEqualTo(403);
        assertThat(made).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/things/",
                "//things",
                "/things/..%2f..%2fetc",
                "/things/%2e%2e",
                "/things/..",
                "/things/a%00b",
                "/things/%ff",
                "/things/a%5cb",
                "/things/not-a-uuid",
                "/things/1-1-1-1-1",
                "/things/00000000-0000-7000-8000-000000000000/more",
                "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a"
            })
    void findsNothingUnderOddPaths(String path) throws IOException {
        assertThat(ask("GET", path).status()).isEqualTo(404);
    }

    @Test
    void findsAThingByItsId() throws IOException {
        assertThat(ask("GET", "/things/" + ID).text())
                .isEqualTo("{\"some_name\":\"" + ID + "\",\"at\":\"1970-01-01T00:00:00Z\",\"missing\":null}");
        assertThat(ask("DELETE", "/things/" + ID).status()).isEqualTo(204);
        assertThat(ask("HEAD", "/things/" + ID).status()).isEqualTo(200);
    }

    @Test
    void saysWhichMethodsAPathKnows() throws IOException {
        var answer = ask("PUT", "/things");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        var options = ask("OPTIONS", "/things");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void prefersAWordOfTheRouteToAName() throws IOException {
        assertThat(post("/things/stop", "").text()).isEqualTo("stopped");
        assertThat(ask("PATCH", "/things/content").text()).isEqualTo("content");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 50",
        "limit=1, 1",
        "limit=500, 500",
        "limit=501, 500",
        "limit=99999999999999999999, 500",
        "limit=007, 7"
    })
    void clampsPages(String query, int limit) throws IOException {
        assertThat(ask("GET", "/things?" + query).text())
                .isEqualTo("{\"data\":[{\"after\":\"\",\"limit\":" + limit + "}],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=000",
                "limit=-1",
                "limit=",
                "limit=ten",
                "limit=+5",
                "limit=1.5",
                "after=a.b",
                "after=%27;drop",
                "after=%00",
                "after=%c3%bc"
            })
    void refusesPagesThatAreNone(String query) throws IOException {
        assertThat(ask("GET", "/things?" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "_", "MS4yLjM", "a"})
    void refusesPlacesThatAreNoneOfOurs(String after) throws IOException {
        assertThat(ask("GET", "/places?after=" + after).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "5",
                "\"x\"",
                "null",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{'a':1}",
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":1e999999999}",
                "{\"a\":\"\u00ff\u00fe\"}",
                "\u00ef\u00bb\u00bf{}",
                "\u00fe\u00ff\u0000{\u0000}"
            })
    void refusesBodiesThatAreNoneAndDoesNotRepeatThem(String body) throws IOException {
        var answer = post("/things", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(made).hasValue(0);
    }

    @Test
    void namesThePlaceOfAMistakeWithoutRepeatingIt() throws IOException {
        var answer = post("/things", "{\"text\":\"my card is 4111\",\n oops}");
        assertThat(answer.text()).contains("line 2").doesNotContain("4111", "oops", "Unrecognized");
        var misfit = post("/wishes", "{\"text\":\"x\",\"count\":\"4111-2222\"}");
        assertThat(misfit.status()).isEqualTo(422);
        assertThat(misfit.text()).contains("count").doesNotContain("4111");
        assertThat(post("/wishes", "{\"text\":5}").status()).isEqualTo(422);
        assertThat(post("/wishes", "{\"text\":\"x\",\"new\":[]}").status()).isEqualTo(200);
    }

    @Test
    void refusesNestingAndNumbersBeyondMeasure() throws IOException {
        assertThat(post("/things", "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")
                        .status())
                .isEqualTo(400);
        assertThat(post("/things", "{\"a\":" + "9".repeat(5_000) + "}").status())
                .isEqualTo(400);
    }

    @Test
    void refusesCompressedBodies() throws IOException {
        assertThat(ask("POST", "/things", "Content-Encoding: gzip\r\n", "\u001f\u008b")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void takesAnAbsentBodyForAnEmptyOne() throws IOException {
        assertThat(post("/things", "").status()).isEqualTo(201);
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
        wire.say("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(wire.hear().status()).isEqualTo(403);
    }

    @Test
    void hearsNothingWithoutANameOrUnderTwo() throws IOException {
        wire.say("GET /healthz HTTP/1.1\r\n\r\n");
        assertThat(wire.hear().status()).isEqualTo(403);
        wire.say("GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n");
        assertThat(wire.hear().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8480", "127.0.0.1:1", "[::1]:8480", "[::1]"})
    void hearsUnderItsOwnNames(String host) throws IOException {
        wire.say("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        assertThat(wire.hear().status()).isEqualTo(200);
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
        assertThat(ask("GET", "/things", "Origin: " + origin + "\r\n", "").status())
                .isEqualTo(status);
    }

    @Test
    void actsOnceOnARepeatedRequest() throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        var first = ask("POST", "/things", key, "{\"a\":1}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        var second = ask("POST", "/things", key, "{\"a\":1}");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo("application/json");
        assertThat(ask("POST", "/things", key, "{\"a\":2}").status()).isEqualTo(422);
        assertThat(ask("POST", "/things?a=1", key, "{\"a\":1}").status()).isEqualTo(422);
        assertThat(ask("POST", "/wishes", key, "{\"a\":1}").status()).isEqualTo(422);
        assertThat(made).hasValue(1);
    }

    @Test
    void repeatsARefusalToo() throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        assertThat(ask("POST", "/things", key, "{\"refuse\":true}").status()).isEqualTo(409);
        var second = ask("POST", "/things", key, "{\"refuse\":true}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void triesAgainAfterAMistakeOfOurs() throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        assertThat(ask("POST", "/things", key, "{\"fail\":true}").status()).isEqualTo(500);
        assertThat(ask("POST", "/things", key, "{\"fail\":true}").status()).isEqualTo(500);
        assertThat(made).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 3000})
    void refusesKeysThatAreNone(int length) throws IOException {
        var key = "Idempotency-Key: " + "k".repeat(length) + "\r\n";
        assertThat(ask("POST", "/things", key, "").status()).isEqualTo(400);
        assertThat(made).hasValue(0);
    }

    @Test
    void worksOnOneOfTwoEqualRequestsAtATime() throws Exception {
        var head = "Authorization: Bearer " + all + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        try (var other = new Wire(server.port())) {
            wire.say("POST /api/v1/slow HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n");
            begun.await();
            assertThat(other.ask("POST", "/api/v1/slow", head, new byte[0]).status())
                    .isEqualTo(409);
            mayEnd.countDown();
            assertThat(wire.hear().status()).isEqualTo(200);
            assertThat(other.ask("POST", "/api/v1/slow", head, new byte[0]).header("Idempotency-Replayed"))
                    .isEqualTo("true");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void actsOnceHoweverManyAskAtOnce() throws Exception {
        var head = "Authorization: Bearer " + all + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
        var statuses = java.util.Collections.synchronizedList(new ArrayList<Integer>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (var one = new Wire(server.port())) {
                    statuses.add(
                            one.ask("POST", "/api/v1/things", head, new byte[0]).status());
                } catch (IOException e) {
                    statuses.add(0);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses)
                .hasSize(20)
                .allMatch(status -> status == 201 || status == 409)
                .contains(201);
        assertThat(made).hasValue(1);
    }

    @Test
    void writesTextsWithHalfACharacterPair() {
        assertThat(new String(ApiJson.bytes(Map.of("text", "a\ud800b")), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"a?b\"}");
    }
}
