package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Trees of JSON, read within limits that no stranger's body can exceed and written without losing a digit.
final class Json {
    static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;
    private static final long MAX_TOKENS = 1_000_000;

    private final ObjectMapper mapper;

    Json() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_BYTES)
                .maxDocumentLength(MAX_BYTES)
                .maxTokenCount(MAX_TOKENS)
                .build();
        // Names are a stranger's, so they are not interned.
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    JsonNode read(byte[] body) throws IOException {
        try {
            return mapper.readTree(body);
        } catch (NumberFormatException e) {
            throw new IOException("a number is beyond all bounds", e);
        }
    }

    JsonNode read(String body) throws IOException {
        return read(body.getBytes(UTF_8));
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    /// Compact, and fit for a database.
    String write(JsonNode node) {
        try {
            return Fields.storable(mapper.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of JSON could not be written", e);
        }
    }
}
