package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.MessageReader.Surroundings;
import app.parley.contact.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what was said on a number before we were connected to it, which the owner shares once from the phone:
/// chunks of threads, and later the files of their newest messages, in messages that stand alone.
final class HistoryReader {
    private final MessageReader messages;

    HistoryReader(MessageReader messages) {
        this.messages = messages;
    }

    void read(JsonNode value, Surroundings around, List<Event> events) {
        for (JsonNode chunk : value.path("history")) {
            for (JsonNode thread : chunk.path("threads")) readThread(thread, around, events);
            declined(chunk.path("errors"), around, events);
            progress(chunk.path("metadata"), around, events);
        }
        for (JsonNode message : value.path("messages")) {
            if (message.isObject()) events.add(event(message, null, around));
        }
        declined(value.path("errors"), around, events);
    }

    private void readThread(JsonNode thread, Surroundings around, List<Event> events) {
        String id = Fields.string(thread.path("id"));
        boolean isPhone = id != null && id.chars().allMatch(c -> c >= '0' && c <= '9' || c == '+');
        String phone = Fields.string(thread.path("context").path("wa_id"));
        String userId = Fields.string(thread.path("context").path("user_id"));
        if (id != null && isPhone) phone = id;
        if (id != null && !isPhone) userId = id;
        Identity contact = around.contacts().identify(phone, userId);
        for (JsonNode message : thread.path("messages")) {
            if (message.isObject()) events.add(event(message, contact, around));
        }
    }

    /// @param contact the other side of the thread; null if the message stands in none
    private Event event(JsonNode message, @Nullable Identity contact, Surroundings around) {
        boolean ours = isOurs(message, contact, around);
        String side = ours ? "to" : "from";
        String phone = Fields.string(message.path(side));
        String userId = Fields.string(message.path(side + "_user_id"));
        Identity other = contact == null || contact.isUnknown()
                ? around.contacts().identify(phone, userId)
                : new Identity(
                        contact.phone(),
                        contact.userId() == null ? userId : contact.userId(),
                        contact.username(),
                        contact.name());
        return new Event.History(
                messages.past(message, other, around),
                ours,
                Fields.string(message.path("history_context").path("status")));
    }

    /// Where our own number is not told, whoever is not the contact is us.
    private static boolean isOurs(JsonNode message, @Nullable Identity contact, Surroundings around) {
        String from = Fields.string(message.path("from"));
        String phone = contact == null ? null : contact.phone();
        if (from == null) {
            String to = Fields.string(message.path("to"));
            return to != null && !around.number().is(to);
        }
        if (around.number().is(from)) return true;
        return around.number().displayPhoneNumber().isEmpty() && phone != null && !phone.equals(from);
    }

    private static void progress(JsonNode metadata, Surroundings around, List<Event> events) {
        if (!metadata.has("progress")) return;
        events.add(new Event.HistoryProgress(
                around.number(),
                Fields.integer(metadata.path("phase"), 0),
                Fields.integer(metadata.path("chunk_order"), 0),
                Math.clamp(Fields.integer(metadata.path("progress"), 0), 0, 100),
                around.received()));
    }

    private static void declined(JsonNode errors, Surroundings around, List<Event> events) {
        if (!errors.isArray() || errors.isEmpty()) return;
        events.add(new Event.HistoryDeclined(
                around.number(), Fields.integer(errors.path(0).path("code"), 0), around.received()));
    }
}
