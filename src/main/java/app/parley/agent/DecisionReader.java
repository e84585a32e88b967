package app.parley.agent;

import app.parley.approval.Intents;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a model's answer. A model's words are a stranger's: what is not understood is never guessed at.
final class DecisionReader {
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build());

    private DecisionReader() {}

    /// The flat schema a model is asked for.
    static Map<String, Object> schema() {
        Map<String, Object> word = Map.of("type", "string");
        return Map.of(
                "type", "object",
                "properties",
                        Map.of(
                                "decision",
                                Map.of("type", "string", "enum", List.of("reply", "hand_over", "wait")),
                                "text",
                                word,
                                "intent",
                                Map.of("type", "string", "enum", Intents.names()),
                                "language",
                                word,
                                "confidence",
                                Map.of("type", "number"),
                                "evidence",
                                Map.of("type", "array", "items", word),
                                "reason",
                                word,
                                "summary",
                                word),
                "required", List.of("decision", "text", "intent", "language", "confidence", "evidence", "reason"));
    }

    /// @throws ModelUnavailableException if it says nothing that could be used
    static Decision read(String answer) throws ModelUnavailableException {
        var text = unfenced(answer);
        if (text.isEmpty()) {
            throw broken("the answer was empty");
        }
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return new Decision.Reply(Reading.NONE, text);
        }
        try {
            var node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                throw broken("the answer is no decision");
            }
            return decision(node);
        } catch (JsonProcessingException e) {
            throw broken("the answer is not whole");
        }
    }

    private static Decision decision(JsonNode node) throws ModelUnavailableException {
        var reading = reading(node);
        var text = words(node, "text");
        return switch (words(node, "decision").toLowerCase(Locale.ROOT)) {
            case "reply" -> {
                if (text.isBlank()) {
                    throw broken("a reply without words");
                }
                yield new Decision.Reply(reading, text);
            }
            case "wait" -> new Decision.Wait(reading);
            default -> new Decision.HandOver(reading, words(node, "summary"));
        };
    }

    private static Reading reading(JsonNode node) {
        var language = words(node, "language");
        var sources = new ArrayList<String>();
        node.path("evidence").forEach(source -> sources.add(clean(source.asText(""))));
        return new Reading(
                Intents.of(words(node, "intent").toLowerCase(Locale.ROOT)),
                language.isBlank() || language.length() > 35 ? null : language,
                confidence(node.path("confidence")),
                sources,
                words(node, "reason"));
    }

    private static @Nullable Double confidence(JsonNode node) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        return value >= 0 && value <= 1 ? value : null;
    }

    private static String words(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() ? clean(value.textValue()) : "";
    }

    private static String clean(String text) {
        return text.replace("\0", "").strip();
    }

    private static String unfenced(String answer) {
        var text = clean(answer);
        if (!text.startsWith("```") || !text.endsWith("```") || text.length() < 7) {
            return text;
        }
        int line = text.indexOf('\n');
        return line < 0 ? text : text.substring(line + 1, text.length() - 3).strip();
    }

    private static ModelUnavailableException broken(String why) {
        return new ModelUnavailableException(ModelUnavailableException.Reason.BROKEN, why, null, null);
    }
}
