package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.MessageReader.Surroundings;
import app.parley.insight.Pricing;
import app.parley.outbox.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Reads what became of a message of ours.
final class ReceiptReader {
    private final Json json;
    private final ErrorTable errors;

    ReceiptReader(Json json, ErrorTable errors) {
        this.json = json;
        this.errors = errors;
    }

    /// Null if it does not say which message it is about, or is about a call.
    Event.@Nullable Receipt read(JsonNode status, Surroundings around) {
        String id = Fields.string(status.path("id"));
        String state = Fields.string(status.path("status"));
        if (id == null
                || state == null
                || Fields.string(status.path("type"), "").equals("call")) return null;

        String participant = Fields.string(status.path("recipient_participant_id"));
        if (participant == null) participant = Fields.string(status.path("participant_recipient_id"));
        String participantUserId = Fields.string(status.path("recipient_participant_user_id"));
        boolean inGroup = participant != null
                || participantUserId != null
                || Fields.string(status.path("recipient_type"), "").equals("group");
        String phone = inGroup ? participant : Fields.string(status.path("recipient_id"));
        String userId = inGroup ? participantUserId : Fields.string(status.path("recipient_user_id"));

        return new Event.Receipt(
                id,
                state,
                Fields.time(status.path("timestamp"), around.received()),
                Fields.string(status.path("biz_opaque_callback_data")),
                around.contacts().identify(phone, userId),
                around.number(),
                failure(state, status.path("errors").path(0)),
                pricing(status),
                inGroup);
    }

    private @Nullable Failure failure(String state, JsonNode error) {
        if (!error.isObject()) return state.equals("failed") ? errors.unexplained() : null;
        return errors.failure(GraphError.of(error, json));
    }

    private static @Nullable Pricing pricing(JsonNode status) {
        JsonNode pricing = status.path("pricing");
        if (!pricing.isObject()) pricing = status.path("conversation").path("pricing");
        if (!pricing.isObject()) return null;
        String type = Fields.string(pricing.path("type"), "");
        boolean ordinary = type.isEmpty() || type.equals("regular");
        return new Pricing(
                Fields.string(pricing.path("category"), ""),
                type,
                pricing.path("billable").asBoolean(ordinary));
    }
}
