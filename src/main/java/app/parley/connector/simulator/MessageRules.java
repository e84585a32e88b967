package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What may be sent, with WhatsApp's limits. A refusal names the field.
final class MessageRules {

    private final MediaRules media;
    private final TemplateRules templates;

    MessageRules(MediaRules media, TemplateRules templates) {
        this.media = media;
        this.templates = templates;
    }

    /// @param trouble a code with which it will fail later, although it is accepted; 0 for none
    record Approved(String type, @Nullable Template template, int trouble) {}

    Approved check(JsonNode body) throws GraphRefusal {
        Field.of(body, "biz_opaque_callback_data").optional(512);
        var context = Field.of(body, "context");
        if (!context.absent()) {
            context.object().member("message_id").text(255);
        }
        var given = Field.of(body, "type").optional(40);
        var type = given == null ? "text" : given;
        var content = Field.of(body, type);
        return switch (type) {
            case "text" -> text(content);
            case "image", "video", "audio", "document", "sticker" ->
                new Approved(type, null, media.check(type, content.object()));
            case "location" -> location(content.object());
            case "contacts" -> contacts(content.list(1, 257));
            case "reaction" -> reaction(content.object());
            case "interactive" -> {
                InteractiveRules.check(content);
                yield fine(type);
            }
            case "template" -> new Approved(type, templates.check(content), 0);
            default ->
                throw GraphRefusal.value("Param type must be one of {text, image, video, audio, document, sticker,"
                        + " location, contacts, reaction, interactive, template}.");
        };
    }

    private static Approved fine(String type) {
        return new Approved(type, null, 0);
    }

    private static Approved text(Field text) throws GraphRefusal {
        text.object().member("body").text(4096);
        text.member("preview_url").flag();
        return fine("text");
    }

    private static Approved location(Field location) throws GraphRefusal {
        location.member("latitude").number(-90, 90);
        location.member("longitude").number(-180, 180);
        location.member("name").optional(1000);
        location.member("address").optional(1000);
        return fine("location");
    }

    private static Approved contacts(Field contacts) throws GraphRefusal {
        for (var i = 0; i < contacts.node().size(); i++) {
            contacts.element(i)
                    .object()
                    .member("name")
                    .object()
                    .member("formatted_name")
                    .text(1000);
        }
        return fine("contacts");
    }

    private static Approved reaction(Field reaction) throws GraphRefusal {
        reaction.member("message_id").text(255);
        if (reaction.member("emoji").absent()) {
            throw GraphRefusal.invalid(
                    "The parameter " + reaction.member("emoji").path() + " is required.");
        }
        reaction.member("emoji").optional(40);
        return fine("reaction");
    }
}
