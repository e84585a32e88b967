package app.parley.connector.api;

import app.parley.settings.ApiKeys;
import app.parley.settings.IdempotencyKeys;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The API's port: the routes, and the few doors that need no key.
public final class ApiEndpoint implements Handler {
    private final Bearer bearer;
    private final Router router;
    private final BooleanSupplier up;
    private final PrometheusMeterRegistry metrics;
    private final boolean loopback;
    private final byte[] openApi = OpenApi.document();
    private final Handler guarded;

    /// @param bind the address we listen on; beyond this machine even the metrics need a key
    /// @param up whether everything of ours is up
    public ApiEndpoint(
            InetAddress bind,
            List<? extends Resource> resources,
            ApiKeys keys,
            IdempotencyKeys idempotencyKeys,
            BooleanSupplier up,
            PrometheusMeterRegistry metrics,
            InstantSource clock) {
        var refusals = new Refusals(metrics, clock);
        var routes = resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
        this.bearer = new Bearer(keys, refusals);
        this.router = new Router(routes, bearer, new IdempotentPosts(idempotencyKeys));
        this.up = up;
        this.metrics = metrics;
        this.loopback = bind.isLoopbackAddress();
        this.guarded = new BrowserGuard(this::open, loopback, refusals);
    }

    @Override
    public Response answer(Request request) throws IOException, InterruptedException {
        return guarded.answer(request);
    }

    private Response open(Request request) throws IOException {
        return switch (request.path()) {
            case "/healthz" -> read(request, health());
            case "/openapi.json" -> read(request, Response.of(200, "application/json", openApi));
            case "/metrics" -> read(request, metrics(request));
            case String path when path.startsWith(Router.ROOT + "/") -> router.answer(request);
            default -> throw Problem.NOT_FOUND.because("There is nothing under that path.");
        };
    }

    private Response health() {
        return up.getAsBoolean()
                ? Response.json(200, Map.of("status", "ok"))
                : Response.json(503, Map.of("status", "starting"));
    }

    private Response metrics(Request request) {
        if (!loopback) {
            Bearer.require(bearer.caller(request), "read");
        }
        return Response.text(200, metrics.scrape());
    }

    private static Response read(Request request, Response response) {
        return switch (request.method()) {
            case "GET", "HEAD" -> response;
            case "OPTIONS" -> Response.empty().with("Allow", "GET, HEAD, OPTIONS");
            default ->
                throw Problem.METHOD_NOT_ALLOWED.because("This is only read.").with("Allow", "GET, HEAD, OPTIONS");
        };
    }
}
