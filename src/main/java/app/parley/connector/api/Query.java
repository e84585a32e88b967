package app.parley.connector.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters behind the question mark.
public record Query(Map<String, String> parameters) {
    public Query {
        parameters = Map.copyOf(parameters);
    }

    /// @throws ProblemException if it is not text in UTF-8
    static Query parse(@Nullable String raw) {
        var found = new LinkedHashMap<String, String>();
        if (raw != null) {
            for (var pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                var name = equals < 0 ? pair : pair.substring(0, equals);
                var content = equals < 0 ? "" : pair.substring(equals + 1);
                found.putIfAbsent(words(name), words(content));
            }
        }
        return new Query(found);
    }

    /// The parameter; one that came twice counts as it came first.
    Optional<String> one(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    private static String words(String raw) {
        return PercentCoding.decode(raw.replace('+', ' '))
                .filter(words -> words.indexOf('\0') < 0)
                .orElseThrow(() -> Problem.BAD_REQUEST.because("The query is not text in UTF-8."));
    }

    @Override
    public String toString() {
        return "Query" + parameters.keySet();
    }
}
