package app.parley.connector.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An error of Meta's, from an answer or from a webhook.
///
/// @param subcode 0 where there is none; it is what tells many errors of code 100 apart
/// @param passing Meta says itself that it will pass
/// @param details what is wrong with this very message, in Meta's words
/// @param trace what Meta's support asks for
record GraphError(
        int code,
        int subcode,
        boolean passing,
        @Nullable String details,
        String title,
        @Nullable String trace) {

    static GraphError of(JsonNode error, Json json) {
        String title = Fields.words(error.path("message"));
        return new GraphError(
                Fields.integer(error.path("code"), 0),
                Fields.integer(error.path("error_subcode"), 0),
                error.path("is_transient").asBoolean(false),
                details(error, json),
                title == null ? Fields.string(error.path("title"), "") : title,
                Fields.string(error.path("fbtrace_id")));
    }

    private static @Nullable String details(JsonNode error, Json json) {
        String forPeople = Fields.words(error.path("error_user_msg"));
        if (forPeople != null) return forPeople;
        JsonNode data = error.path("error_data");
        return data.isTextual() ? unpacked(data.textValue(), json) : Fields.words(data.path("details"));
    }

    /// Some answers carry the details as a sentence, some as JSON within a string.
    private static @Nullable String unpacked(String data, Json json) {
        String text = Fields.storable(data).strip();
        if (text.isEmpty()) return null;
        if (!text.startsWith("{")) return text;
        try {
            return Fields.words(json.read(text).path("details"));
        } catch (IOException _) {
            return text;
        }
    }
}
