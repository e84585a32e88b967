package app.parley.connector.api;

import app.parley.connector.api.Wire.Answer;
import app.parley.settings.ApiKey;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// An API of things, on a port of its own.
final class ThingsApi implements AutoCloseable {
    private static final Database DATABASE = new Database(
            DatabaseSettings.memory(UUID.randomUUID().toString()),
            Stream.of(HibernateIdempotencyStore.ROWS, HibernateApiKeyStore.ROWS)
                    .<Class<?>>flatMap(List::stream)
                    .toList());
    final AtomicInteger made = new AtomicInteger();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);
    final String all;
    final String reader;
    final WebServer server;
    final Wire wire;
    boolean up = true;
    private final ApiKeys keys = new ApiKeys(new HibernateApiKeyStore(DATABASE), DATABASE, InstantSource.system());

    private record Thing(String someName, Instant at, Integer missing) {}

    private record Wish(String text, Integer count) {}

    ThingsApi() throws IOException {
        all = keys.create("all", ApiKey.SCOPES, "propose").plain();
        reader = keys.create("reader", Set.of("read"), "propose").plain();
        var loopback = InetAddress.getLoopbackAddress();
        server = new WebServer("api", new InetSocketAddress(loopback, 0), endpoint(loopback));
        server.start();
        wire = new Wire(server.port());
    }

    ApiEndpoint endpoint(InetAddress bind) {
        return new ApiEndpoint(
                bind,
                List.of(this::routes),
                keys,
                new IdempotencyKeys(new HibernateIdempotencyStore(DATABASE), DATABASE, InstantSource.system()),
                () -> up,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                InstantSource.system());
    }

    Answer ask(String method, String path) throws IOException {
        return ask(method, path, "", "");
    }

    Answer ask(String method, String path, String headers, String body) throws IOException {
        var known = "Authorization: Bearer " + all + "\r\n" + headers;
        return wire.ask(method, "/api/v1" + path, known, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    Answer post(String path, String body) throws IOException {
        return ask("POST", path, "", body);
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.close();
    }

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
}
