package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call, taken apart.
///
/// @param version as in the path, `v25.0`; null if the path has none
/// @param path what follows the version, in segments
record GraphRequest(
        String method,
        @Nullable String version,
        List<String> path,
        Map<String, String> query,
        Headers headers,
        byte[] body) {

    String header(String name) {
        var value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    /// The token of the caller; empty if there is none.
    String token() {
        var authorization = header("Authorization");
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? authorization.substring(7).strip()
                : query.getOrDefault("access_token", "");
    }

    /// As [#json()]; an empty object where there is no body.
    JsonNode jsonOrNothing() throws GraphRefusal {
        return body.length == 0 ? WireJson.object() : json();
    }

    JsonNode json() throws GraphRefusal {
        try {
            var json = WireJson.read(body);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw GraphRefusal.invalid("The request body is not valid JSON.");
        }
        throw GraphRefusal.invalid("The request body must be a JSON object.");
    }

    /// Headers and query hold the token.
    @Override
    public String toString() {
        return "GraphRequest[" + method + " " + String.join("/", path) + "]";
    }

    static Map<String, String> query(@Nullable String raw) throws GraphRefusal {
        var query = new LinkedHashMap<String, String>();
        for (var pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
            var equals = pair.indexOf('=');
            query.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    private static String decoded(String text) throws GraphRefusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphRefusal.invalid("The query is malformed.");
        }
    }
}
