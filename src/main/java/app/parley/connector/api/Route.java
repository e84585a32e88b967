package app.parley.connector.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One thing that callers may ask for.
///
/// @param path below `/api/v1`, as `/contacts/{id}`
/// @param scope what a key needs for it
public record Route(String method, String path, String scope, Action action) {

    /// Answers a call. What it changes it changes in one transaction, and it waits for no network.
    @FunctionalInterface
    public interface Action {
        Response answer(ApiCall call);
    }

    static Route get(String path, Action action) {
        return new Route("GET", path, "read", action);
    }

    static Route post(String path, Action action) {
        return new Route("POST", path, "write", action);
    }

    static Route put(String path, Action action) {
        return new Route("PUT", path, "write", action);
    }

    static Route patch(String path, Action action) {
        return new Route("PATCH", path, "write", action);
    }

    static Route delete(String path, Action action) {
        return new Route("DELETE", path, "write", action);
    }

    /// The same route, for keys with another scope.
    Route needing(String scope) {
        return new Route(method, path, scope, action);
    }

    /// The values of the names in this route's path, if the segments are its.
    Optional<Map<String, String>> match(List<String> segments) {
        var pattern = segments();
        if (pattern.size() != segments.size()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < pattern.size(); i++) {
            var part = pattern.get(i);
            if (part.startsWith("{")) {
                values.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /// How many of the segments are names; fewer is the better match.
    long names() {
        return segments().stream().filter(part -> part.startsWith("{")).count();
    }

    private List<String> segments() {
        return List.of(path.substring(1).split("/"));
    }
}
