package app.parley.connector.whatsapp;

import app.parley.outbox.Content;
import app.parley.outbox.OutboundMessage;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/// Writes a message as Meta wants it.
final class SendBody {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S", Pattern.CASE_INSENSITIVE);

    private final Json json;

    SendBody(Json json) {
        this.json = json;
    }

    /// The recipient must be known.
    ObjectNode of(OutboundMessage message) {
        ObjectNode body = json.object();
        body.put("messaging_product", "whatsapp");
        body.put("recipient_type", "individual");
        String phone = message.to().phone();
        if (phone == null) body.put("recipient", message.to().userId());
        // Without the plus, Meta would put our own country's code in front.
        else body.put("to", DIGITS.matcher(phone).matches() ? "+" + phone : phone);
        if (message.replyTo() != null) body.putObject("context").put("message_id", message.replyTo());
        body.put("biz_opaque_callback_data", message.id().toString());
        switch (message.content()) {
            case Content.Text text -> text(body, text);
            case Content.Template template -> template(body, template);
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

    private static void text(ObjectNode body, Content.Text text) {
        body.put("type", "text");
        body.putObject("text")
                .put("preview_url", LINK.matcher(text.body()).find())
                .put("body", text.body());
    }

    private static void template(ObjectNode body, Content.Template content) {
        body.put("type", "template");
        ObjectNode template = body.putObject("template").put("name", content.name());
        template.putObject("language").put("code", content.language());
        if (content.body().isEmpty()) return;
        ArrayNode parameters =
                template.putArray("components").addObject().put("type", "body").putArray("parameters");
        for (Content.Parameter parameter : content.body()) {
            ObjectNode node = parameters.addObject().put("type", "text");
            if (parameter.name() != null) node.put("parameter_name", parameter.name());
            node.put("text", parameter.text());
        }
    }
}
