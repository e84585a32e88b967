package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A template of the account, in the form the API lists it.
record Template(ObjectNode json) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z0-9_]+)\\s*}}");

    String id() {
        return json.path("id").asText();
    }

    String name() {
        return json.path("name").asText();
    }

    String language() {
        return json.path("language").asText();
    }

    String status() {
        return json.path("status").asText();
    }

    /// In lower case, as webhooks write it.
    String category() {
        return json.path("category").asText().toLowerCase(Locale.ROOT);
    }

    boolean named() {
        return json.path("parameter_format").asText().equals("NAMED");
    }

    /// The text of a component, `HEADER` or `BODY`; empty if it has none.
    String text(String component) {
        return component(component).path("text").asText();
    }

    /// What goes above the text each time, as `image`; null if that is words or nothing.
    @Nullable
    String file() {
        var format = component("HEADER").path("format").asText("TEXT");
        return format.equals("TEXT") ? null : format.toLowerCase(Locale.ROOT);
    }

    /// The variables of a component's text, in order.
    Set<String> variables(String component) {
        var variables = new LinkedHashSet<String>();
        var found = VARIABLE.matcher(text(component));
        while (found.find()) {
            variables.add(found.group(1));
        }
        return variables;
    }

    JsonNode buttons() {
        return component("BUTTONS").path("buttons");
    }

    void stands(String status) {
        json.put("status", status);
    }

    JsonNode component(String type) {
        for (var component : json.path("components")) {
            if (component.path("type").asText().equals(type)) {
                return component;
            }
        }
        return WireJson.object();
    }
}
