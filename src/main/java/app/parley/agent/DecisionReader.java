package app.parley.agent;

import app.parley.approval.Intents;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
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

    private static final String LOOK_UP = "look_up";
    private static final List<String> DECIDED =
            List.of("decision", "text", "intent", "language", "confidence", "evidence", "reason");
    private static final Map<String, Object> WORD = Map.of("type", "string");

    private DecisionReader() {}

    /// The flat schema a model is asked for.
    static Map<String, Object> schema() {
        return object(deciding(List.of("reply", "hand_over", "wait")), DECIDED);
    }

    /// The same with one choice more: to look something up first.
    ///
    /// @param tools their names
    static Map<String, Object> schema(List<String> tools) {
        var properties = deciding(List.of("reply", "hand_over", "wait", LOOK_UP));
        properties.put("tool", Map.of("type", "string", "enum", tools));
        properties.put("query", WORD);
        return object(properties, DECIDED);
    }

    /// The schema of a text that was asked for, without a choice to write none.
    static Map<String, Object> schemaOfText() {
        return object(writing(), List.of("text", "intent", "language", "confidence", "evidence", "reason"));
    }

    private static Map<String, Object> deciding(List<String> choices) {
        var properties = writing();
        properties.put("decision", Map.of("type", "string", "enum", choices));
        properties.put("summary", WORD);
        properties.put("remember", Map.of("type", "array", "items", WORD));
        return properties;
    }

    private static Map<String, Object> writing() {
        var properties = new HashMap<String, Object>();
        properties.put("text", WORD);
        properties.put("intent", Map.of("type", "string", "enum", Intents.names()));
        properties.put("language", WORD);
        properties.put("confidence", Map.of("type", "number"));
        properties.put("evidence", Map.of("type", "array", "items", WORD));
        properties.put("reason", WORD);
        return properties;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    /// @throws ModelUnavailableException if it says nothing that could be used
    static Decision read(String answer) throws ModelUnavailableException {
        var text = said(answer);
        return isJson(text) ? decision(object(text)) : new Decision.Reply(Reading.NONE, text);
    }

    /// Reads an answer that may want to look something up.
    ///
    /// @throws ModelUnavailableException if it says nothing that could be used
    static Step step(String answer) throws ModelUnavailableException {
        var text = said(answer);
        if (isJson(text)) {
            var node = object(text);
            if (words(node, "decision").equalsIgnoreCase(LOOK_UP)) {
                return new Step.LookUp(words(node, "tool"), words(node, "query"));
            }
        }
        return new Step.Decided(read(answer));
    }

    /// Reads the answer to a wish for a text.
    ///
    /// @throws ModelUnavailableException if there is no text, with the model's reason
    static Decision.Reply readText(String answer) throws ModelUnavailableException {
        var text = said(answer);
        if (!isJson(text)) {
            return new Decision.Reply(Reading.NONE, text);
        }
        var node = object(text);
        var reading = reading(node);
        if (words(node, "text").isBlank()) {
            throw broken("nothing was written" + (reading.reason().isBlank() ? "" : ": " + reading.reason()));
        }
        return new Decision.Reply(reading, words(node, "text"));
    }

    /// Reads a summary; plain words are one too.
    ///
    /// @throws ModelUnavailableException if there is none
    static String summary(String answer) throws ModelUnavailableException {
        var text = said(answer);
        var summary = isJson(text) ? words(object(text), "summary") : text;
        if (summary.isBlank()) {
            throw broken("nothing was summed up");
        }
        return summary;
    }

    /// The answer without what models put around it.
    static String said(String answer) throws ModelUnavailableException {
        var text = unfenced(answer);
        if (text.isEmpty()) {
            throw broken("the answer was empty");
        }
        return text;
    }

    static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private static JsonNode object(String text) throws ModelUnavailableException {
        var node = tree(text);
        if (!node.isObject()) {
            throw broken("the answer is no decision");
        }
        return node;
    }

    static JsonNode tree(String text) throws ModelUnavailableException {
        try {
            return JSON.readTree(text);
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
        return new Reading(
                Intents.of(words(node, "intent").toLowerCase(Locale.ROOT)),
                language.isBlank() || language.length() > 35 ? null : language,
                confidence(node.path("confidence")),
                list(node, "evidence"),
                words(node, "reason"),
                list(node, "remember"));
    }

    private static List<String> list(JsonNode node, String field) {
        var lines = new ArrayList<String>();
        node.path(field).forEach(line -> lines.add(clean(line.asText(""))));
        return lines;
    }

    private static @Nullable Double confidence(JsonNode node) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        return value >= 0 && value <= 1 ? value : null;
    }

    /// A text of the object; "" if there is none.
    static String words(JsonNode node, String field) {
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
