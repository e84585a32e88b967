package app.parley.connector.api;

import app.parley.contact.ContactId;
import app.parley.contact.Identity;
import app.parley.outbox.Content;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a caller wishes to say, and to whom.
///
/// @param personFirst a person decides, whatever the key may do alone
record MessageWish(Receiver receiver, Content content, boolean personFirst) {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_NAME = 512;
    private static final int MOST_PARAMETERS = 100;

    /// To whom it goes.
    sealed interface Receiver {
        /// Somebody we know.
        record Known(ContactId id) implements Receiver {}

        /// Whoever has this number.
        record Phone(Identity identity) implements Receiver {}
    }

    private enum Approval {
        POLICY,
        REQUIRED
    }

    static MessageWish of(Fields fields) {
        if (fields.given("ask")) {
            throw Problem.UNPROCESSABLE.because(
                    "Parley does not write on request yet: send a \"text\" or a \"template\".");
        }
        if (fields.given("contact_id") == fields.given("to")) {
            throw Problem.UNPROCESSABLE.because(
                    "A message goes to either a \"contact_id\" or a phone number in \"to\".");
        }
        if (fields.given("text") == fields.given("template")) {
            throw Problem.UNPROCESSABLE.because("A message is either a \"text\" or a \"template\".");
        }
        var approval = fields.oneOf(Approval.class, "approval").orElse(Approval.POLICY);
        return new MessageWish(receiver(fields), content(fields), approval == Approval.REQUIRED);
    }

    private static Receiver receiver(Fields fields) {
        Optional<Receiver> known = fields.id("contact_id").map(id -> new Receiver.Known(new ContactId(id)));
        return known.orElseGet(() -> new Receiver.Phone(fields.text("to", 60)
                .flatMap(PhoneDigits::of)
                .map(Identity::ofPhone)
                .orElseThrow(() -> fields.refused("to", "is a phone number of 6 to 15 digits"))));
    }

    private static Content content(Fields fields) {
        Optional<Content> template = fields.object("template").map(MessageWish::template);
        return template.orElseGet(() -> fields.text("text", LONGEST_TEXT)
                .filter(text -> !text.isBlank())
                .map(Content.Text::new)
                .orElseThrow(() -> fields.refused("text", "is not empty")));
    }

    private static Content template(Fields fields) {
        if (fields.given("components")) {
            throw fields.refused("components", "are not taken; the body's variables go into \"parameters\"");
        }
        return new Content.Template(
                fields.words("name", LONGEST_NAME).orElseThrow(() -> fields.refused("name", "is needed")),
                fields.words("language", 35).orElseThrow(() -> fields.refused("language", "is needed")),
                fields.any("parameters").map(list -> parameters(fields, list)).orElse(List.of()));
    }

    private static List<Content.Parameter> parameters(Fields fields, JsonNode list) {
        if (!list.isArray() || list.size() > MOST_PARAMETERS) {
            throw fields.refused("parameters", "is a list of at most " + MOST_PARAMETERS + " entries");
        }
        var parameters = new ArrayList<Content.Parameter>();
        for (var entry : list) {
            var text = entry.isObject() ? entry.path("text") : entry;
            var name = entry.path("name");
            boolean named = !name.isMissingNode() && !name.isNull();
            if (!text.isTextual() || named && !name.isTextual()) {
                throw fields.refused("parameters", "holds texts, or objects with a \"name\" and a \"text\"");
            }
            parameters.add(new Content.Parameter(named ? name.textValue() : null, text.textValue()));
        }
        return parameters;
    }
}
