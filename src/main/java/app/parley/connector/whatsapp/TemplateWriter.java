package app.parley.connector.whatsapp;

import app.parley.template.Button;
import app.parley.template.Composition;
import app.parley.template.Header;
import app.parley.template.Part;
import app.parley.template.Slot;
import app.parley.template.Wording;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Writes templates as Meta wants to have them (reference §5.3).
final class TemplateWriter {
    private final Json json;

    TemplateWriter(Json json) {
        this.json = json;
    }

    ObjectNode creation(Composition composition) {
        var body = json.object()
                .put("name", composition.name())
                .put("language", composition.language())
                .put("category", composition.category().name())
                .put("parameter_format", composition.wording().isNamed() ? "NAMED" : "POSITIONAL")
                .put("allow_category_change", true);
        components(body.putArray("components"), composition.wording());
        return body;
    }

    /// @param withCategory false where it must stay as it is
    ObjectNode change(Composition composition, boolean withCategory) {
        var body = json.object();
        if (withCategory) body.put("category", composition.category().name());
        components(body.putArray("components"), composition.wording());
        return body;
    }

    private static void components(ArrayNode components, Wording wording) {
        Header header = wording.header();
        if (header != null) {
            var node = components.addObject().put("type", "HEADER").put("format", header.format());
            node.put("text", header.text());
            header(node, wording);
        }
        var body = components.addObject().put("type", "BODY").put("text", wording.body());
        body(body, wording);
        if (wording.footer() != null) {
            components.addObject().put("type", "FOOTER").put("text", wording.footer());
        }
        if (!wording.buttons().isEmpty()) {
            buttons(components.addObject().put("type", "BUTTONS").putArray("buttons"), wording);
        }
    }

    private static void header(ObjectNode node, Wording wording) {
        List<String> names = wording.names(Part.HEADER);
        if (names.isEmpty()) return;
        var example = node.putObject("example");
        if (wording.isNamed()) {
            named(example.putArray("header_text_named_params"), Part.HEADER, names, wording);
        } else {
            numbered(example.putArray("header_text"), Part.HEADER, names, wording);
        }
    }

    private static void body(ObjectNode node, Wording wording) {
        List<String> names = wording.names(Part.BODY);
        if (names.isEmpty()) return;
        var example = node.putObject("example");
        if (wording.isNamed()) {
            named(example.putArray("body_text_named_params"), Part.BODY, names, wording);
        } else {
            numbered(example.putArray("body_text").addArray(), Part.BODY, names, wording);
        }
    }

    private static void named(ArrayNode into, Part part, List<String> names, Wording wording) {
        names.forEach(name ->
                into.addObject().put("param_name", name).put("example", example(new Slot(part, name), wording)));
    }

    private static void numbered(ArrayNode into, Part part, List<String> names, Wording wording) {
        names.forEach(name -> into.add(example(new Slot(part, name), wording)));
    }

    private static String example(Slot slot, Wording wording) {
        return wording.examples().getOrDefault(slot, "");
    }

    private static void buttons(ArrayNode into, Wording wording) {
        for (int place = 0; place < wording.buttons().size(); place++) {
            Button button = wording.buttons().get(place);
            String example = example(new Slot(Part.BUTTON, String.valueOf(place)), wording);
            var node = into.addObject().put("type", button.type());
            switch (button.type()) {
                case Button.COPY_CODE -> node.put("example", example);
                case Button.PHONE_NUMBER -> node.put("text", button.text()).put("phone_number", button.value());
                case Button.URL -> {
                    node.put("text", button.text()).put("url", button.value());
                    if (!example.isEmpty()) node.putArray("example").add(example);
                }
                default -> node.put("text", button.text());
            }
        }
    }
}
