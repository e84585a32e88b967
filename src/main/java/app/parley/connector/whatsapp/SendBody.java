package app.parley.connector.whatsapp;

import app.parley.outbox.Content;
import app.parley.outbox.OutboundMessage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a message as Meta wants it (reference §2.1, §2.2).
final class SendBody {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S", Pattern.CASE_INSENSITIVE);

    private final Json json;

    SendBody(Json json) {
        this.json = json;
    }

    /// The recipient must be known.
    ///
    /// @param fileId under which Meta has the message's file; null if it has none
    ObjectNode of(OutboundMessage message, @Nullable String fileId) {
        ObjectNode body = json.object();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        String phone = message.to().phone();
        if (phone == null) body.put("recipient", message.to().userId());
        // Without the plus, Meta would put our own country's code in front.
        else body.put("to", DIGITS.matcher(phone).matches() ? "+" + phone : phone);
        if (message.replyTo() != null && !(message.content() instanceof Content.Reaction)) {
            body.putObject("context").put("message_id", message.replyTo());
        }
        body.put("biz_opaque_callback_data", message.id().toString());
        String type = message.content().type();
        body.put("type", type);
        switch (message.content()) {
            case Content.Text(var words) ->
                body.putObject(type)
                        .put("preview_url", LINK.matcher(words).find())
                        .put("body", words);
            case Content.Template template -> TemplateBody.write(body.putObject(type), template, fileId);
            case Content.File file -> file(body.putObject(type), file, fileId);
            case Content.Place place -> place(body.putObject(type), place);
            case Content.People people -> people(body, people);
            case Content.Reaction(var about, var emoji) ->
                body.putObject(type).put("message_id", about).put("emoji", emoji == null ? "" : emoji);
            case Content.Interactive interactive -> InteractiveBody.write(body.putObject(type), interactive);
        }
        return body;
    }

    ObjectNode read(String whatsappId, boolean typing) {
        ObjectNode body = json.object();
        body.put("messaging_product", "whatsapp");
        body.put("status", "read");
        body.put("message_id", whatsappId);
        if (typing) body.putObject("typing_indicator").put("type", "text");
        return body;
    }

    private static void file(ObjectNode body, Content.File content, @Nullable String fileId) {
        body.put("id", fileId);
        if (content.caption() != null && !content.caption().isBlank()) body.put("caption", content.caption());
        switch (content.kind()) {
            case DOCUMENT -> {
                if (content.file().filename() != null)
                    body.put("filename", content.file().filename());
            }
            // What is Opus in Ogg is played as a voice note.
            case AUDIO -> {
                if (content.file().mimeType().equals("audio/ogg")) body.put("voice", true);
            }
            case IMAGE, VIDEO, STICKER -> {}
        }
    }

    /// Degrees go out as text, and come in as numbers.
    private static void place(ObjectNode body, Content.Place place) {
        body.put("latitude", Double.toString(place.latitude()));
        body.put("longitude", Double.toString(place.longitude()));
        if (place.name() != null) body.put("name", place.name());
        if (place.address() != null) body.put("address", place.address());
    }

    private static void people(ObjectNode body, Content.People people) {
        var cards = body.putArray("contacts");
        for (var card : people.cards()) {
            var node = cards.addObject();
            node.putObject("name").put("formatted_name", card.name()).put("first_name", card.name());
            var phones = node.putArray("phones");
            for (var phone : card.phones()) {
                String digits = phone.replaceAll("[^0-9]", "");
                phones.addObject()
                        .put("phone", "+" + digits)
                        .put("wa_id", digits)
                        .put("type", "CELL");
            }
        }
    }
}
