package app.parley.connector.api;

import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a message is to consist of: exactly one of the fields that say so. What WhatsApp would not take is
/// for the gate to say; here stands only what is of the wrong kind.
final class ContentFields {
    static final List<String> KINDS =
            List.of("text", "template", "file", "location", "contacts", "reaction", "interactive");
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_WORDS = 4096;
    private static final int MOST_CARDS = 257;
    private static final int MOST_PHONES = 20;
    private final KnownThings known;

    ContentFields(KnownThings known) {
        this.known = known;
    }

    /// @throws ProblemException if it is not exactly one
    Content read(Fields fields) {
        var given = KINDS.stream().filter(fields::given).toList();
        if (given.size() != 1) {
            throw Problem.UNPROCESSABLE.because("A message holds exactly one of "
                    + String.join(
                            ", ", KINDS.stream().map(kind -> '"' + kind + '"').toList()) + ".");
        }
        return switch (given.getFirst()) {
            case "text" -> new Content.Text(text(fields).orElseThrow(() -> fields.refused("text", "is needed")));
            case "template" -> template(inside(fields, "template"));
            case "file" -> file(inside(fields, "file"));
            case "location" -> place(inside(fields, "location"));
            case "contacts" ->
                new Content.People(fields.objects("contacts", MOST_CARDS).stream()
                        .map(ContentFields::card)
                        .toList());
            case "reaction" -> reaction(inside(fields, "reaction"));
            default -> InteractiveFields.read(inside(fields, "interactive"));
        };
    }

    private static Fields inside(Fields fields, String name) {
        return fields.object(name).orElseThrow(() -> fields.refused(name, "is needed"));
    }

    /// Words for a contact, as they came.
    static Optional<String> text(Fields fields) {
        return fields.text("text", LONGEST_TEXT).map(text -> {
            if (text.isBlank()) {
                throw fields.refused("text", "is not empty");
            }
            return text;
        });
    }

    private Content template(Fields fields) {
        return new TemplateFields(this::attached).read(fields);
    }

    private Content file(Fields fields) {
        var file = attached(fields);
        return new Content.File(
                kind(fields, file), file, fields.words("caption", LONGEST_WORDS).orElse(null));
    }

    private OwnFile attached(Fields fields) {
        return known.file(fields.id("id").orElseThrow(() -> fields.refused("id", "is needed")));
    }

    /// As what the file is to go; where nobody says, as what suits it best.
    static FileKind kind(Fields fields, OwnFile file) {
        return fields.oneOf(FileKind.class, "as").orElseGet(() -> FileKind.of(file.mimeType(), file.size()));
    }

    private static Content place(Fields fields) {
        return new Content.Place(
                degrees(fields, "latitude"),
                degrees(fields, "longitude"),
                fields.words("name", LONGEST_WORDS).orElse(null),
                fields.words("address", LONGEST_WORDS).orElse(null));
    }

    private static double degrees(Fields fields, String name) {
        return fields.number(name)
                .orElseThrow(() -> fields.refused(name, "is needed"))
                .doubleValue();
    }

    private static Content.Card card(Fields fields) {
        return new Content.Card(
                fields.words("name", LONGEST_WORDS).orElseThrow(() -> fields.refused("name", "is needed")),
                fields.texts("phones", MOST_PHONES, 40).orElse(List.of()));
    }

    /// An emoji that is there and null takes the reaction back.
    private Content reaction(Fields fields) {
        var about = fields.id("message_id").orElseThrow(() -> fields.refused("message_id", "is needed"));
        if (!fields.has("emoji")) {
            throw fields.refused("emoji", "is needed; null takes the reaction back");
        }
        return new Content.Reaction(
                known.whatsappId(about), fields.words("emoji", 40).orElse(null));
    }

    /// A template's variables: texts, or objects with a name and a text.
    static List<Content.Parameter> parameters(Fields fields, String name, int most) {
        return fields.any(name)
                .map(list -> {
                    if (!list.isArray() || list.size() > most) {
                        throw fields.refused(name, "is a list of at most " + most + " entries");
                    }
                    return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                            .map(i -> parameter(fields, name, list.get(i)))
                            .toList();
                })
                .orElse(List.of());
    }

    private static Content.Parameter parameter(Fields fields, String field, JsonNode entry) {
        var text = entry.isObject() ? entry.path("text") : entry;
        var name = entry.path("name");
        boolean named = !name.isMissingNode() && !name.isNull();
        if (!text.isTextual() || named && !name.isTextual()) {
            throw fields.refused(field, "holds texts, or objects with a \"name\" and a \"text\"");
        }
        return new Content.Parameter(named ? name.textValue() : null, text.textValue());
    }
}
