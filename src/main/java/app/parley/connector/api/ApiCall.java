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
        return uuid(word(name)).orElseThrow(() -> Problem.NOT_FOUND.because("There is nothing with that id."));
    }

    /// The id that the text writes out in full, if it does.
    static Optional<UUID> uuid(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
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

    /// A parameter that is one of a few words.
    ///
    /// @throws ProblemException if it is another
    <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name) {
        return parameter(name)
                .map(word -> Named.find(type, word)
                        .orElseThrow(() ->
                                Problem.BAD_REQUEST.because("\"" + name + "\" is one of " + Named.words(type) + ".")));
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
