package app.parley.connector.api;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Everything below `/api/v1`: knows the caller, finds the route, and carries it out at most once where the caller
/// asks for that.
final class Router implements Handler {
    static final String ROOT = "/api/v1";
    private final List<Route> routes;
    private final Bearer bearer;
    private final IdempotentPosts posts;

    Router(List<Route> routes, Bearer bearer, IdempotentPosts posts) {
        this.routes =
                routes.stream().sorted(Comparator.comparingLong(Route::names)).toList();
        this.bearer = bearer;
        this.posts = posts;
    }

    @Override
    public Response answer(Request request) throws IOException {
        var caller = bearer.caller(request);
        var matches = matches(request.path());
        if (matches.isEmpty()) {
            throw Problem.NOT_FOUND.because("There is nothing under that path.");
        }
        if (request.method().equals("OPTIONS")) {
            return Response.empty().with("Allow", allowed(matches));
        }
        var match = matches.stream()
                .filter(one -> one.route.method().equals(meant(request.method())))
                .findFirst()
                .orElseThrow(() -> Problem.METHOD_NOT_ALLOWED
                        .because("That path does not know this method.")
                        .with("Allow", allowed(matches)));
        Bearer.require(caller, match.route.scope());
        if (request.header("Content-Encoding").isPresent()) {
            throw Problem.UNSUPPORTED_MEDIA.because("A body is sent as it is, without Content-Encoding.");
        }
        var call = new ApiCall(caller, match.values, request.query(), request.bytes());
        return request.method().equals("POST")
                ? posts.answer(request, call, match.route.action())
                : match.route.action().answer(call);
    }

    private List<Match> matches(String path) {
        return PathSegments.of(path.substring(ROOT.length())).stream()
                .flatMap(segments -> routes.stream()
                        .flatMap(route -> route.match(segments).stream().map(values -> new Match(route, values))))
                .toList();
    }

    /// HEAD is GET whose answer the server keeps to itself.
    private static String meant(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }

    private static String allowed(List<Match> matches) {
        var methods =
                matches.stream().map(match -> match.route.method()).collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private record Match(Route route, Map<String, String> values) {}
}
