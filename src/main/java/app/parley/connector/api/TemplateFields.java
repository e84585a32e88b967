package app.parley.connector.api;

import app.parley.outbox.Content;
import app.parley.outbox.Content.ButtonValue;
import app.parley.outbox.OwnFile;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a template and what fills it.
final class TemplateFields {
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_LANGUAGE = 35;
    private static final int LONGEST_VALUE = 2000;
    private static final int MOST_PARAMETERS = 100;
    private static final int MOST_BUTTONS = 10;
    private final Function<Fields, OwnFile> files;

    /// @param files the file that an object names by its `id`
    TemplateFields(Function<Fields, OwnFile> files) {
        this.files = files;
    }

    Content read(Fields fields) {
        if (fields.given("components")) {
            throw fields.refused(
                    "components", "are not taken; variables go into \"header\", \"parameters\" and \"buttons\"");
        }
        return new Content.Template(
                fields.words("name", LONGEST_NAME).orElseThrow(() -> fields.refused("name", "is needed")),
                fields.words("language", LONGEST_LANGUAGE).orElseThrow(() -> fields.refused("language", "is needed")),
                header(fields),
                ContentFields.parameters(fields, "parameters", MOST_PARAMETERS),
                fields.objects("buttons", MOST_BUTTONS).stream()
                        .map(TemplateFields::button)
                        .toList());
    }

    private Content.@Nullable Heading header(Fields fields) {
        var header = fields.object("header").orElse(null);
        if (header == null) {
            return null;
        }
        var file = header.object("file").orElse(null);
        if (file != null) {
            var own = files.apply(file);
            return new Content.Heading.Attached(ContentFields.kind(file, own), own);
        }
        return new Content.Heading.Words(new Content.Parameter(
                header.words("name", LONGEST_NAME).orElse(null),
                header.text("text", LONGEST_VALUE).orElseThrow(() -> header.refused("text", "is needed"))));
    }

    private static ButtonValue button(Fields fields) {
        return new ButtonValue(
                fields.whole("index", 0, MOST_BUTTONS - 1).orElseThrow(() -> fields.refused("index", "is needed")),
                fields.oneOf(ButtonValue.Kind.class, "kind").orElseThrow(() -> fields.refused("kind", "is needed")),
                fields.text("value", LONGEST_VALUE).orElseThrow(() -> fields.refused("value", "is needed")));
    }
}
