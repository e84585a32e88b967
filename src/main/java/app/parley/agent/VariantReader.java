package app.parley.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Reads several wordings from a model's answer.
final class VariantReader {
    private static final int LONGEST_DIFFERENCE = 60;
    private static final Map<String, Object> WORD = Map.of("type", "string");

    /// The schema a model is asked for.
    static final Map<String, Object> SCHEMA = Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                    "variants",
                    Map.of(
                            "type",
                            "array",
                            "items",
                            Map.of(
                                    "type",
                                    "object",
                                    "properties",
                                    Map.of("difference", WORD, "text", WORD),
                                    "required",
                                    List.of("difference", "text"))),
                    "reason",
                    WORD),
            "required",
            List.of("variants"));

    private VariantReader() {}

    /// @param difference from the others; "" where it does not say
    record Text(String difference, String text) {}

    /// @param reason why nothing was written, in the model's words; "" if it does not say
    record Answer(List<Text> texts, String reason) {}

    /// At most so many, none twice and none empty. Plain words are one.
    ///
    /// @throws ModelUnavailableException if the answer makes no sense
    static Answer read(String answer, int most) throws ModelUnavailableException {
        var said = DecisionReader.said(answer);
        if (!DecisionReader.isJson(said)) {
            return new Answer(List.of(new Text("", said)), "");
        }
        var node = DecisionReader.tree(said);
        var variants = node.isArray() ? node : node.path("variants");
        var whole = variants.isArray() ? list(variants) : List.of(node);
        var worded = new ArrayList<Text>();
        var texts = new HashSet<String>();
        for (var one : whole) {
            var text = one.isTextual() ? one.textValue().strip() : DecisionReader.words(one, "text");
            if (worded.size() < most && !text.isBlank() && texts.add(text)) {
                worded.add(new Text(difference(one), text));
            }
        }
        return new Answer(worded, DecisionReader.words(node, "reason"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String difference(JsonNode one) {
        var line = DecisionReader.words(one, "difference").replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_DIFFERENCE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_DIFFERENCE)) + "…";
    }
}
