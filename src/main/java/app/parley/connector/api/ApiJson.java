package app.parley.connector.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// JSON as the API speaks it: snake_case, every field present, instants in UTC.
final class ApiJson {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxNumberLength(40)
            .maxNameLength(1000)
            .maxTokenCount(200_000)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(
                    LogicalType.Textual,
                    textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private ApiJson() {}

    /// By way of a string: half a character pair somewhere in a text then becomes a question mark instead of a failure.
    static byte[] bytes(Object fact) {
        try {
            return MAPPER.writeValueAsString(fact).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a fact that can be told: " + fact.getClass(), e);
        }
    }

    /// The object that a request carries; nothing at all counts as an empty one.
    ///
    /// @throws ProblemException if it is something else
    static ObjectNode object(byte[] body) {
        if (body.length == 0) {
            return MAPPER.createObjectNode();
        }
        var text = Utf8.text(body).orElseThrow(() -> Problem.BAD_REQUEST.because("The body is not text in UTF-8."));
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                JsonChecks.check(object);
                return object;
            }
        } catch (JsonProcessingException e) {
            throw Problem.BAD_REQUEST.because("The body is not JSON that we read" + place(e) + ".");
        }
        throw Problem.BAD_REQUEST.because("The body is not a JSON object.");
    }

    /// JSON that came from elsewhere, to be handed on; nothing if there is none. What cannot be read as JSON is handed
    /// on
    /// as a text.
    static @Nullable JsonNode foreign(byte[] json) {
        if (json.length == 0) {
            return null;
        }
        var text = new String(json, StandardCharsets.UTF_8);
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    /// The object as a record.
    ///
    /// @throws ProblemException if it does not fit
    static <T> T read(ObjectNode object, Class<T> type) {
        try {
            return MAPPER.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw Problem.UNPROCESSABLE.because("The body does not fit" + field(e) + ".");
        }
    }

    /// Names fields of our own records; what stands in them is not repeated.
    private static String field(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        var path = mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null && name.matches("[a-z_]{1,40}"))
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : ": " + path;
    }

    private static String place(JsonProcessingException e) {
        var at = e.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
