package app.parley.connector.simulator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// JSON as Meta puts it on the wire: ASCII alone, everything else as `\\u00e4`, and `/` as `\\/`.
/// Whoever parses, writes again and then checks the signature fails here as in production.
final class WireJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final HexFormat HEX = HexFormat.of();

    private WireJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode read(byte[] bytes) throws IOException {
        return MAPPER.readTree(bytes);
    }

    /// One of our own files.
    static <T> T resource(String name, TypeReference<T> type) {
        try (var file = WireJson.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no such resource: " + name);
            }
            return MAPPER.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource: " + name, e);
        }
    }

    static byte[] write(JsonNode node) {
        var out = new StringBuilder(512);
        write(node, out);
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                var comma = "{";
                for (var member : node.properties()) {
                    out.append(comma);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    comma = ",";
                }
                out.append(node.isEmpty() ? "{}" : "}");
            }
            case ARRAY -> {
                var comma = "[";
                for (var element : node) {
                    out.append(comma);
                    write(element, out);
                    comma = ",";
                }
                out.append(node.isEmpty() ? "[]" : "]");
            }
            case STRING -> quote(node.textValue(), out);
            case NUMBER, BOOLEAN, NULL, BINARY, MISSING, POJO -> out.append(node);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\', '/' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c > '~' || c == '@') {
                        out.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
