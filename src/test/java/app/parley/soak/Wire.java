package app.parley.soak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Webhooks as Meta writes them: ASCII alone, with slashes escaped.
public final class Wire {
    public static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    /// A message of some type; `content` is what stands under the type's name.
    public static ObjectNode message(String from, String id, Instant at, String type, ObjectNode content) {
        var message = JSON.createObjectNode();
        message.put("from", from).put("id", id).put("timestamp", seconds(at)).put("type", type);
        message.set(type, content);
        return message;
    }

    public static ObjectNode text(String from, String id, Instant at, String words) {
        return message(from, id, at, "text", JSON.createObjectNode().put("body", words));
    }

    public static ObjectNode status(String id, String status, String to, Instant at, String opaque) {
        var item = JSON.createObjectNode();
        item.put("id", id).put("status", status).put("timestamp", seconds(at)).put("recipient_id", to);
        return item.put("biz_opaque_callback_data", opaque);
    }

    /// One delivery with these messages, whose senders are named.
    public static byte[] messages(Collection<ObjectNode> messages) {
        return delivery("messages", "messages", messages);
    }

    public static byte[] statuses(Collection<ObjectNode> statuses) {
        return delivery("messages", "statuses", statuses);
    }

    /// What the owner wrote from the phone.
    public static byte[] echoes(List<ObjectNode> echoes) {
        return delivery("smb_message_echoes", "message_echoes", echoes);
    }

    private static byte[] delivery(String field, String what, Collection<ObjectNode> items) {
        var value = JSON.createObjectNode().put("messaging_product", "whatsapp");
        value.putObject("metadata").put("display_phone_number", Account.DISPLAY).put("phone_number_id", Account.NUMBER);
        if (what.equals("messages")) {
            var contacts = value.putArray("contacts");
            items.stream().map(item -> item.path("from").textValue()).distinct().forEach(from -> {
                var contact = contacts.addObject().put("wa_id", from);
                contact.putObject("profile").put("name", "Ana Gíl " + from.substring(from.length() - 3));
            });
        }
        value.putArray(what).addAll(items);
        var root = JSON.createObjectNode().put("object", "whatsapp_business_account");
        var entry = root.putArray("entry").addObject().put("id", Account.BUSINESS);
        entry.putArray("changes").addObject().put("field", field).set("value", value);
        return ascii(root);
    }

    private static byte[] ascii(ObjectNode root) {
        try {
            var text = new StringBuilder();
            JSON.writeValueAsString(root).chars().forEach(unit -> {
                if (unit > 126) {
                    text.append(String.format("\\u%04x", unit));
                } else if (unit == '/') {
                    text.append("\\/");
                } else {
                    text.append((char) unit);
                }
            });
            return text.toString().getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }
}
