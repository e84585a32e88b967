package app.parley.connector.api;

import app.parley.template.Button;
import app.parley.template.Category;
import app.parley.template.Composition;
import app.parley.template.ContactField;
import app.parley.template.Header;
import app.parley.template.Part;
import app.parley.template.Slot;
import app.parley.template.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A template as a caller wants it. What WhatsApp would refuse is for the slice to say; here stands only what is
/// of the wrong kind. WhatsApp takes words as a whole: what is left out of a change stays as it was.
final class TemplateWish {
    private static final int LONGEST = 4096;
    private static final int MOST_BUTTONS = 20;
    private static final int MOST_VARIABLES = 200;
    private final Fields fields;

    TemplateWish(Fields fields) {
        this.fields = fields;
    }

    Composition composition() {
        return new Composition(
                needed("name"),
                needed("language"),
                category(null),
                wording(new Wording(null, "", null, List.of(), Map.of())));
    }

    Category category(@Nullable Category before) {
        var said = fields.oneOf(Category.class, "category").orElse(before);
        if (said == null) {
            throw fields.refused("category", "is needed");
        }
        return said;
    }

    /// @param before what it says now
    Wording wording(Wording before) {
        return new Wording(
                fields.has("header")
                        ? fields.words("header", LONGEST).map(Header::words).orElse(null)
                        : before.header(),
                fields.text("body", LONGEST).orElse(before.body()),
                fields.has("footer") ? fields.words("footer", LONGEST).orElse(null) : before.footer(),
                fields.given("buttons")
                        ? fields.objects("buttons", MOST_BUTTONS).stream()
                                .map(TemplateWish::button)
                                .toList()
                        : before.buttons(),
                examples(before));
    }

    Map<Slot, ContactField> bindings(Map<Slot, ContactField> before) {
        var bindings = new HashMap<>(before);
        for (var variable : fields.objects("variables", MOST_VARIABLES)) {
            if (variable.has("bound_to")) {
                var bound = variable.oneOf(ContactField.class, "bound_to");
                bound.ifPresentOrElse(
                        field -> bindings.put(slot(variable), field), () -> bindings.remove(slot(variable)));
            }
        }
        return bindings;
    }

    private Map<Slot, String> examples(Wording before) {
        var examples = new HashMap<>(before.examples());
        for (var variable : fields.objects("variables", MOST_VARIABLES)) {
            variable.text("example", LONGEST).ifPresent(example -> examples.put(slot(variable), example));
        }
        return examples;
    }

    private static Slot slot(Fields variable) {
        return new Slot(
                variable.oneOf(Part.class, "part").orElse(Part.BODY),
                variable.words("name", LONGEST).orElseThrow(() -> variable.refused("name", "is needed")));
    }

    private static Button button(Fields fields) {
        return new Button(
                fields.words("type", 40).orElseThrow(() -> fields.refused("type", "is needed")),
                fields.text("text", LONGEST).orElse(""),
                fields.text("value", LONGEST).orElse(null));
    }

    private String needed(String name) {
        return fields.words(name, LONGEST).orElseThrow(() -> fields.refused(name, "is needed"));
    }
}
