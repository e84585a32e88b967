package app.parley.connector.api;

import app.parley.settings.Caller;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A request to a route of the API, by a caller who may make it.
///
/// @param path the values of the route's `{names}`
/// @param body everything the request carries
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record ApiCall(Caller caller, Map<String, String> path, Query query, byte[] body) {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /// The id in the path.
    ///
    /// @throws ProblemException if nothing can have that id
    UUID id() {
        return id("id");
    }

    UUID id(String name) {
        var text = word(name);
        if (!ID.matcher(text).matches()) {
            throw Problem.NOT_FOUND.because("There is nothing with that id.");
        }
        return UUID.fromString(text);
    }

    /// A word in the path.
    String word(String name) {
        var word = path.get(name);
        if (word == null) {
            throw new IllegalStateException("the route has no {" + name + "}");
        }
        return word;
    }

    /// A parameter behind the question mark; one without content counts as absent.
    Optional<String> parameter(String name) {
        return query.one(name).filter(content -> !content.isEmpty());
    }

    Paging paging() {
        return Paging.of(query);
    }

    /// The object in the body; an absent body counts as an empty one.
    ObjectNode json() {
        return ApiJson.object(body);
    }

    /// The object in the body as a record.
    <T> T read(Class<T> type) {
        return ApiJson.read(json(), type);
    }

    @Override
    public String toString() {
        return "ApiCall[" + caller.name() + "]";
    }
}
