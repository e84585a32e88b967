package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What a new or edited template must look like before anybody reviews it.
final class TemplateFormat {
    private static final int BODY = 1024;
    private static final int LINE = 60;
    private static final int BUTTONS = 10;
    private static final int TOO_LONG = 2388040;
    private static final int FOOTER_FORMAT = 2388073;
    private static final int VARIABLE_AT_EDGE = 2388299;

    private TemplateFormat() {}

    static void check(Template template) throws GraphRefusal {
        var components = template.json().path("components");
        var body = template.text("BODY");
        if (!components.isArray() || body.isBlank()) {
            throw GraphRefusal.template(0, "A template needs a body.");
        }
        length("BODY", body, BODY);
        length("HEADER", template.text("HEADER"), LINE);
        length("FOOTER", template.text("FOOTER"), LINE);
        if (!template.variables("FOOTER").isEmpty()) {
            throw GraphRefusal.template(FOOTER_FORMAT, "The footer can't have variables.");
        }
        if (body.strip().startsWith("{{") || body.strip().endsWith("}}")) {
            throw GraphRefusal.template(VARIABLE_AT_EDGE, "Variables can't be at the start or end of the template.");
        }
        if (template.buttons().size() > BUTTONS) {
            throw GraphRefusal.template(0, "A template can have at most 10 buttons.");
        }
        for (var component : List.of("HEADER", "BODY")) {
            examples(template, component);
        }
    }

    private static void length(String component, String text, int most) throws GraphRefusal {
        if (text.codePointCount(0, text.length()) > most) {
            throw GraphRefusal.template(TOO_LONG, component + " can have at most " + most + " characters.");
        }
    }

    private static void examples(Template template, String component) throws GraphRefusal {
        int expected = template.variables(component).size();
        JsonNode example = template.component(component).path("example");
        var part = component.equals("BODY") ? "body_text" : "header_text";
        var numbered = component.equals("BODY")
                ? example.path(part).path(0).size()
                : example.path(part).size();
        int given = Math.max(numbered, example.path(part + "_named_params").size());
        if (given != expected) {
            throw GraphRefusal.template(0, component + " needs an example for each of its variables.");
        }
    }
}
