package app.parley.connector.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// An error of Meta's, from an answer or from a webhook.
///
/// @param code [#NO_CODE] where there is none; 0 is a code of its own
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
    static final int NO_CODE = -1;
    private static final int BAD_PARAMETER = 100;
    private static final int BAD_PROOF = 104;

    static GraphError of(JsonNode error, Json json) {
        String message = Fields.words(error.path("message"));
        String title = message == null ? Fields.string(error.path("title"), "") : message;
        return new GraphError(
                code(error, title),
                Fields.integer(error.path("error_subcode"), 0),
                error.path("is_transient").asBoolean(false),
                details(error, json),
                title,
                Fields.string(error.path("fbtrace_id")));
    }

    /// A failed proof of the app secret comes with the code of any bad parameter; told apart, it stops the account.
    private static int code(JsonNode error, String title) {
        int code = Fields.integer(error.path("code"), NO_CODE);
        return code == BAD_PARAMETER && title.contains("appsecret_proof") ? BAD_PROOF : code;
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
