package app.parley.connector.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// What a person would read of a message, whole; null if there are no words in it.
final class Words {
    private Words() {}

    static @Nullable String of(String type, JsonNode message) {
        JsonNode body = message.path(type);
        return switch (type) {
            case "text" -> Fields.string(body.path("body"));
            case "button", "order" -> Fields.words(body.path("text"));
            case "interactive" -> chosen(body);
            case "contacts" -> names(body);
            case "location" -> Fields.words(body.path("name"));
            case "reaction" -> Fields.words(body.path("emoji"));
            case "edit" -> edited(body.path("message"));
            default -> Fields.words(body.path("caption"));
        };
    }

    /// What a message was edited into.
    static @Nullable String edited(JsonNode message) {
        String type = Fields.string(message.path("type"), "text");
        return type.equals("edit") ? null : of(type, message);
    }

    private static @Nullable String chosen(JsonNode interactive) {
        String words = Fields.words(interactive.path("button_reply").path("title"));
        if (words == null) words = Fields.words(interactive.path("list_reply").path("title"));
        if (words == null) words = Fields.words(interactive.path("nfm_reply").path("body"));
        // Not a choice but the question, in an echo of what Meta's agent asked.
        return words == null ? Fields.words(interactive.path("body").path("text")) : words;
    }

    private static @Nullable String names(JsonNode contacts) {
        var names = new StringJoiner(", ");
        for (JsonNode contact : contacts) {
            String name = name(contact.path("name"));
            if (name != null) names.add(name);
        }
        return names.length() == 0 ? null : names.toString();
    }

    private static @Nullable String name(JsonNode name) {
        String formatted = Fields.words(name.path("formatted_name"));
        return formatted == null ? Fields.words(name.path("first_name")) : formatted;
    }
}
