package app.parley.connector.whatsapp;

import app.parley.template.Button;
import app.parley.template.Category;
import app.parley.template.Header;
import app.parley.template.Listing;
import app.parley.template.Part;
import app.parley.template.Slot;
import app.parley.template.Status;
import app.parley.template.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads templates as Meta lists them (reference §5.3).
final class TemplateReader {
    private TemplateReader() {}

    /// Empty if it has no id, no name or no language: then it cannot be sent anyway.
    static Optional<Listing> read(JsonNode template) {
        String id = Fields.string(template.path("id"));
        String name = Fields.string(template.path("name"));
        String language = Fields.string(template.path("language"));
        if (id == null || name == null || language == null) return Optional.empty();
        String correct = Fields.string(template.path("correct_category"));
        String rejected = Fields.string(template.path("rejected_reason"));
        return Optional.of(new Listing(
                id,
                name,
                language,
                Category.of(Fields.string(template.path("category"), "")),
                Status.of(Fields.string(template.path("status"), "")),
                wording(template.path("components")),
                "NONE".equals(rejected) ? null : rejected,
                Fields.string(template.path("quality_score").path("score")),
                correct == null ? null : Category.of(correct)));
    }

    private static Wording wording(JsonNode components) {
        Header header = null;
        String body = "";
        String footer = null;
        var buttons = new ArrayList<Button>();
        Map<Slot, String> examples = new HashMap<>();
        for (JsonNode component : components) {
            String text = Fields.string(component.path("text"));
            JsonNode example = component.path("example");
            switch (word(component.path("type"))) {
                case "HEADER" -> {
                    header = header(component, text);
                    numbered(example.path("header_text"), Part.HEADER, examples);
                    named(example.path("header_text_named_params"), Part.HEADER, examples);
                }
                case "BODY" -> {
                    body = text == null ? "" : text;
                    numbered(example.path("body_text").path(0), Part.BODY, examples);
                    named(example.path("body_text_named_params"), Part.BODY, examples);
                }
                case "FOOTER" -> footer = text;
                case "BUTTONS" -> buttons(component.path("buttons"), buttons, examples);
                default -> {} // parts newer than this program
            }
        }
        return new Wording(header, body, footer, buttons, examples);
    }

    private static Header header(JsonNode component, @Nullable String text) {
        String format = word(component.path("format"));
        return new Header(format.isEmpty() ? Header.TEXT : format, text);
    }

    private static void numbered(JsonNode values, Part part, Map<Slot, String> examples) {
        for (int i = 0; i < values.size(); i++) {
            put(new Slot(part, String.valueOf(i + 1)), values.path(i), examples);
        }
    }

    private static void named(JsonNode values, Part part, Map<Slot, String> examples) {
        for (JsonNode value : values) {
            String name = Fields.string(value.path("param_name"));
            if (name != null) put(new Slot(part, name), value.path("example"), examples);
        }
    }

    private static void put(Slot slot, JsonNode example, Map<Slot, String> examples) {
        String text = Fields.string(example);
        if (text != null) examples.put(slot, text);
    }

    private static void buttons(JsonNode all, List<Button> buttons, Map<Slot, String> examples) {
        for (JsonNode button : all) {
            String type = word(button.path("type"));
            String value = Fields.string(button.path(type.equals(Button.PHONE_NUMBER) ? "phone_number" : "url"));
            JsonNode example = button.path("example");
            put(
                    new Slot(Part.BUTTON, String.valueOf(buttons.size())),
                    example.isArray() ? example.path(0) : example,
                    examples);
            buttons.add(new Button(type, Fields.string(button.path("text"), ""), value));
        }
    }

    private static String word(JsonNode node) {
        return Fields.string(node, "").toUpperCase(Locale.ROOT);
    }
}
