package app.parley.connector.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Holds routes against the document that describes them.
final class OpenApiContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    final JsonNode document = read();

    /// What is in one and not in the other, as `only described: GET /api/v1/contacts (read)`.
    List<String> differences(Collection<Route> routes) {
        var built = new TreeSet<String>();
        routes.forEach(route -> built.add(route.method() + " /api/v1" + route.path() + " (" + route.scope() + ")"));
        var described = new TreeSet<>(described());
        var differences = new TreeSet<String>();
        built.stream().filter(one -> !described.contains(one)).forEach(one -> differences.add("only built: " + one));
        described.stream()
                .filter(one -> !built.contains(one))
                .forEach(one -> differences.add("only described: " + one));
        return List.copyOf(differences);
    }

    /// Every operation below `/api/v1`, as `GET /api/v1/contacts (read)`.
    Set<String> described() {
        var found = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (path.getKey().startsWith("/api/v1/") && METHODS.contains(operation.getKey())) {
                        found.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " ("
                                + scope(operation.getValue()) + ")");
                    }
                }));
        return found;
    }

    private static String scope(JsonNode operation) {
        return operation.path("security").path(0).path("key").path(0).asText();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(OpenApi.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
