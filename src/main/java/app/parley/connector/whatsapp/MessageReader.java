package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.contact.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one message, inbound or echoed. Nothing in it can make it fail: what is not understood stays in the raw text.
final class MessageReader {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "voice", "document", "sticker");

    private final Json json;

    MessageReader(Json json) {
        this.json = json;
    }

    /// What somebody wrote to us.
    WebhookMessage inbound(JsonNode message, Surroundings around) {
        String phone = Fields.string(message.path("from"));
        String userId = Fields.string(message.path("from_user_id"));
        return read(message, message, around.contacts().identify(phone, userId), around);
    }

    /// What was written in our name elsewhere. Meta's agent wraps it in the request it sent.
    WebhookMessage echo(JsonNode echo, Surroundings around) {
        JsonNode wrapped = echo.path("message");
        JsonNode content = wrapped.isObject() && !echo.has("type") ? wrapped : echo;
        return read(echo, content, counterpart(content, around), around);
    }

    /// What was said in a thread before we were connected.
    ///
    /// @param contact the other side of the thread
    WebhookMessage past(JsonNode message, Identity contact, Surroundings around) {
        return read(message, message, contact, around);
    }

    private static Identity counterpart(JsonNode echo, Surroundings around) {
        if (group(echo) != null) return new Identity(null, null, null, null);
        String to = Fields.string(echo.path("to"));
        String toUserId = Fields.string(echo.path("to_user_id"));
        if (toUserId == null) toUserId = Fields.string(echo.path("recipient"));
        if (to != null && toUserId == null && around.number().is(to)) {
            to = Fields.string(echo.path("from"));
            toUserId = Fields.string(echo.path("from_user_id"));
        }
        return around.contacts().identify(to, toUserId);
    }

    private WebhookMessage read(JsonNode whole, JsonNode content, Identity contact, Surroundings around) {
        String raw = json.write(whole);
        String wireType =
                Fields.string(content.path("type"), content.path("text").isObject() ? "text" : "unknown");
        String id = Fields.string(whole.path("id"));
        JsonNode time = whole.has("timestamp") ? whole.path("timestamp") : content.path("timestamp");
        return new WebhookMessage(
                id == null ? "raw." + hash(raw) : id,
                contact,
                around.number(),
                group(content),
                wireType.equals("voice") ? "audio" : wireType,
                Words.of(wireType, content),
                attachment(wireType, content.path(wireType)),
                reference(wireType, content),
                wireType.equals("edit") ? edit(content.path("edit").path("message")) : null,
                wireType.equals("system") ? system(content.path("system")) : null,
                Fields.time(time, around.received()),
                raw,
                errors(content.has("errors") ? content.path("errors") : around.errors()));
    }

    private static @Nullable String group(JsonNode message) {
        String group = Fields.string(message.path("group_id"));
        if (group != null || !Fields.string(message.path("recipient_type"), "").equals("group")) return group;
        return Fields.string(message.path("to"), "");
    }

    private static @Nullable Attachment attachment(String type, JsonNode body) {
        if (!MEDIA.contains(type) && !body.has("mime_type")) return null;
        if (!body.isObject()) return null;
        String url = Fields.string(body.path("url"));
        return new Attachment(
                Fields.string(body.path("id")),
                Fields.string(body.path("mime_type")),
                Fields.string(body.path("sha256")),
                Fields.words(body.path("filename")),
                url == null ? Fields.string(body.path("link")) : url,
                type.equals("voice") || body.path("voice").asBoolean(false));
    }

    private static @Nullable String reference(String type, JsonNode message) {
        String about = switch (type) {
            case "reaction" -> Fields.string(message.path("reaction").path("message_id"));
            case "edit", "revoke" -> Fields.string(message.path(type).path("original_message_id"));
            default -> null;
        };
        if (about != null) return about;
        String answered = Fields.string(message.path("context").path("id"));
        return answered == null ? Fields.string(message.path("context").path("message_id")) : answered;
    }

    private static Edit edit(JsonNode message) {
        return new Edit(Words.edited(message), Fields.string(message.path("type"), "unknown"));
    }

    private static SystemChange system(JsonNode system) {
        String phone = Fields.string(system.path("wa_id"));
        return new SystemChange(
                Fields.string(system.path("type"), "unknown"),
                Fields.words(system.path("body")),
                phone == null ? Fields.string(system.path("new_wa_id")) : phone,
                Fields.string(system.path("user_id")),
                Fields.string(system.path("previous_user_id")));
    }

    private static List<ErrorNote> errors(JsonNode errors) {
        if (!errors.isArray() || errors.isEmpty()) return List.of();
        var notes = new ArrayList<ErrorNote>();
        for (JsonNode error : errors) {
            notes.add(new ErrorNote(
                    Fields.integer(error.path("code"), 0),
                    Fields.words(error.path("title")),
                    Fields.words(error.path("error_data").path("details"))));
        }
        return notes;
    }

    private static String hash(String raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// What stands around a message and is true of all its neighbours.
    ///
    /// @param errors those of the whole change
    record Surroundings(OurNumber number, Contacts contacts, JsonNode errors, Instant received) {}
}
