package app.parley.connector.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The fields of an object that somebody sent, each of the kind it must be. A field that is null counts as absent,
/// except where null is asked for.
///
/// Every method throws a [ProblemException] if the field is of another kind; what stands in it is not repeated.
final class Fields {
    private final ObjectNode object;
    private final String within;

    private Fields(ObjectNode object, String within) {
        this.object = object;
        this.within = within;
    }

    static Fields of(ApiCall call) {
        return new Fields(call.json(), "");
    }

    /// Names as they were sent.
    List<String> names() {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// Whether the field is there, also as null.
    boolean has(String name) {
        return object.has(name);
    }

    boolean given(String name) {
        return object.hasNonNull(name);
    }

    /// Whether the field is there and says null.
    boolean clears(String name) {
        return object.has(name) && !object.hasNonNull(name);
    }

    /// A text as it came.
    ///
    /// @param longest in characters as people count them
    Optional<String> text(String name, int longest) {
        return value(name, JsonNode::isTextual, "is a text")
                .map(JsonNode::textValue)
                .map(text -> {
                    if (text.codePointCount(0, text.length()) > longest) {
                        throw refused(name, "has at most " + longest + " characters");
                    }
                    return text;
                });
    }

    /// A text with something in it, without the blanks around it.
    Optional<String> words(String name, int longest) {
        return text(name, longest).map(text -> {
            if (text.isBlank()) {
                throw refused(name, "is not empty");
            }
            return text.strip();
        });
    }

    Optional<List<String>> texts(String name, int most, int longest) {
        return value(name, JsonNode::isArray, "is a list of texts").map(list -> {
            if (list.size() > most) {
                throw refused(name, "has at most " + most + " entries");
            }
            var texts = new ArrayList<String>();
            for (var entry : list) {
                if (!entry.isTextual()
                        || entry.textValue().isBlank()
                        || entry.textValue().length() > longest) {
                    throw refused(name, "holds texts of 1 to " + longest + " characters");
                }
                texts.add(entry.textValue().strip());
            }
            return texts.stream().distinct().toList();
        });
    }

    Optional<Boolean> flag(String name) {
        return value(name, JsonNode::isBoolean, "is true or false").map(JsonNode::booleanValue);
    }

    Optional<Integer> whole(String name, int least, int most) {
        return value(
                        name,
                        node -> node.isIntegralNumber()
                                && node.canConvertToInt()
                                && node.intValue() >= least
                                && node.intValue() <= most,
                        "is a whole number from " + least + " to " + most)
                .map(JsonNode::intValue);
    }

    Optional<BigDecimal> number(String name) {
        return value(name, JsonNode::isNumber, "is a number").map(JsonNode::decimalValue);
    }

    Optional<Instant> instant(String name) {
        return text(name, 100).map(text -> {
            try {
                var instant = OffsetDateTime.parse(text).toInstant();
                if (Paging.within(instant)) {
                    return instant;
                }
            } catch (DateTimeException e) {
                // told below
            }
            throw refused(name, "is a time such as 2030-01-31T09:00:00Z");
        });
    }

    <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name) {
        return any(name)
                .map(node -> Optional.ofNullable(node.textValue())
                        .flatMap(word -> Named.find(type, word))
                        .orElseThrow(() -> refused(name, "is one of " + Named.words(type))));
    }

    /// The id of something of ours; what can be no id is the id of nothing.
    Optional<UUID> id(String name) {
        return value(name, JsonNode::isTextual, "is an id")
                .map(node -> ApiCall.uuid(node.textValue())
                        .orElseThrow(() ->
                                Problem.NOT_FOUND.because("There is nothing with the id in " + path(name) + ".")));
    }

    Optional<Fields> object(String name) {
        return object(name, path(name));
    }

    /// An object that stands under a name of the sender's own.
    ///
    /// @param shownAs what a refusal calls it
    Optional<Fields> object(String name, String shownAs) {
        return value(name, JsonNode::isObject, "is an object", shownAs)
                .map(node -> new Fields((ObjectNode) node, shownAs));
    }

    /// Objects in a list; none if it is absent.
    List<Fields> objects(String name, int most) {
        var objects = new ArrayList<Fields>();
        value(name, JsonNode::isArray, "is a list of objects").ifPresent(list -> {
            if (list.size() > most) {
                throw refused(name, "has at most " + most + " entries");
            }
            for (var entry : list) {
                if (!(entry instanceof ObjectNode object)) {
                    throw refused(name, "holds objects");
                }
                objects.add(new Fields(object, path(name)));
            }
        });
        return List.copyOf(objects);
    }

    /// What stands there, of whatever kind.
    Optional<JsonNode> any(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    /// The complaint about a field, to be thrown.
    ProblemException refused(String name, String complaint) {
        return Problem.UNPROCESSABLE.because("\"" + path(name) + "\" " + complaint + ".");
    }

    private Optional<JsonNode> value(String name, Predicate<JsonNode> fits, String complaint) {
        return value(name, fits, complaint, path(name));
    }

    private Optional<JsonNode> value(String name, Predicate<JsonNode> fits, String complaint, String shownAs) {
        return any(name).map(node -> {
            if (!fits.test(node)) {
                throw Problem.UNPROCESSABLE.because("\"" + shownAs + "\" " + complaint + ".");
            }
            return node;
        });
    }

    private String path(String name) {
        return within.isEmpty() ? name : within + "." + name;
    }
}
