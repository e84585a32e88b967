package app.parley.connector.simulator;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a template send must hold: the variables of the template, no more, no fewer, of the right kind.
final class TemplateRules {

    private static final int MOST_TEXT = 1024;
    private static final int WRONG_FORMAT = 132012;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\n\\t]| {5}");

    private final Templates templates;
    private final MediaRules media;

    TemplateRules(Templates templates, MediaRules media) {
        this.media = media;
        this.templates = templates;
    }

    Template check(Field send) throws GraphRefusal {
        var name = send.object().member("name").text(512);
        var language = send.member("language").object().member("code").text(20);
        var template = templates.approved(name, language);
        var components = send.member("components");
        if (!components.absent()) {
            components.list(0, 30);
        }
        var given = new HashSet<String>();
        for (var i = 0; i < components.node().size(); i++) {
            var component = components.element(i).object();
            var type = component.member("type").text(20).toLowerCase(Locale.ROOT);
            switch (type) {
                case "header" -> header(template, component.member("parameters"));
                case "body" -> variables(template, "BODY", component.member("parameters"));
                case "button" -> button(template, component);
                default ->
                    throw GraphRefusal.value("Param " + component.member("type").path()
                            + " must be one of {header, body," + " button}.");
            }
            given.add(type);
        }
        demand(template, "HEADER", given.contains("header"));
        if (template.file() != null && !given.contains("header")) {
            throw GraphRefusal.of(WRONG_FORMAT, "header: Format mismatch, expected " + template.file());
        }
        demand(template, "BODY", given.contains("body"));
        return template;
    }

    private static void demand(Template template, String component, boolean given) throws GraphRefusal {
        var expected = template.variables(component).size();
        if (!given && expected > 0) {
            throw count(component, 0, expected);
        }
    }

    private void header(Template template, Field parameters) throws GraphRefusal {
        var file = template.file();
        if (file == null) {
            variables(template, "HEADER", parameters);
            return;
        }
        var parameter = parameters.list(1, 1).element(0).object();
        var type = parameter.member("type").text(20);
        if (!type.equals(file)) {
            throw GraphRefusal.of(WRONG_FORMAT, "header: Format mismatch, expected " + file + ", received " + type);
        }
        media.check(file, parameter.member(file).object());
    }

    private static void variables(Template template, String component, Field parameters) throws GraphRefusal {
        var expected = template.variables(component);
        var size = parameters.absent() ? 0 : parameters.list(0, 100).node().size();
        if (size != expected.size()) {
            throw count(component, size, expected.size());
        }
        var names = new LinkedHashSet<String>();
        var length = template.text(component).length();
        for (var i = 0; i < size; i++) {
            var parameter = parameters.element(i).object();
            if (!parameter.member("type").text(20).equals("text")) {
                throw GraphRefusal.of(WRONG_FORMAT, parameter.path() + ": expected a parameter of type text.");
            }
            var text = parameter.member("text").text(4096);
            if (FORBIDDEN.matcher(text).find()) {
                throw GraphRefusal.of(
                        132018,
                        parameter.path() + ": text cannot have new-line or tab characters or more than 4 consecutive"
                                + " spaces.");
            }
            length += text.length();
            var name = parameter.member("parameter_name").optional(512);
            if (template.named() != (name != null)) {
                throw GraphRefusal.of(
                        132000, parameter.path() + ": parameter_name is for named templates, and needed there.");
            }
            names.add(name == null ? String.valueOf(i + 1) : name);
        }
        if (!names.equals(expected)) {
            throw GraphRefusal.of(132000, component.toLowerCase(Locale.ROOT) + ": expected parameters " + expected);
        }
        if (length > MOST_TEXT) {
            throw GraphRefusal.of(132005, "Translated text is longer than " + MOST_TEXT + " characters.");
        }
    }

    private static void button(Template template, Field component) throws GraphRefusal {
        component.member("sub_type").oneOf("quick_reply", "url", "flow", "copy_code", "catalog");
        component.member("index").number(0, template.buttons().size() - 1.0);
        component.member("parameters").list(1, 1).element(0).object();
    }

    private static GraphRefusal count(String component, int given, int expected) {
        return GraphRefusal.of(
                132000,
                component.toLowerCase(Locale.ROOT) + ": number of localizable_params (" + given
                        + ") does not match the expected number of params (" + expected + ")");
    }
}
