package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.MessageReader.Surroundings;
import app.parley.contact.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Turns one change of a webhook into events. What it cannot read becomes [Event.Other] and disturbs nothing beside it.
final class ChangeReader {
    private final Json json;
    private final MessageReader messages;
    private final ReceiptReader receipts;
    private final HistoryReader history;

    ChangeReader(Json json, ErrorTable errors) {
        this.json = json;
        messages = new MessageReader(json);
        receipts = new ReceiptReader(json, errors);
        history = new HistoryReader(messages);
    }

    void read(JsonNode change, Entry entry, List<Event> events) {
        String field = Fields.string(change.path("field"), "");
        JsonNode value = change.path("value");
        OurNumber number = number(value.path("metadata"), entry);
        if (!value.isObject()) {
            events.add(other(field, number, entry, change));
            return;
        }
        switch (field) {
            case "messages",
                    "smb_message_echoes",
                    "smb_app_state_sync",
                    "history",
                    "user_preferences",
                    "user_id_update",
                    "calls",
                    "" -> readValue(new Reading(field, false, number, entry, events), value);
            case "standby" -> {
                JsonNode held = value.path("standby");
                readValue(new Reading(field, true, number, entry, events), held.isObject() ? held : value);
            }
            case "messaging_handovers" -> events.add(handover(value, entry));
            default -> events.add(other(field, number, entry, value));
        }
    }

    /// What is true of everything in one change.
    private record Reading(String field, boolean standby, OurNumber number, Entry entry, List<Event> events) {}

    private void readValue(Reading reading, JsonNode value) {
        int before = reading.events().size();
        var around = new Surroundings(
                reading.number(),
                new Contacts(value.path("contacts")),
                value.path("errors"),
                reading.entry().received());
        boolean standby = reading.standby();
        if (reading.field().equals("history")) {
            history.read(value, around, reading.events());
        } else {
            each(reading, value.path("messages"), m -> new Event.Inbound(messages.inbound(m, around), standby));
        }
        each(reading, value.path("message_echoes"), m -> new Event.Echo(messages.echo(m, around), standby));
        each(reading, value.path("statuses"), status -> receipts.read(status, around));
        each(reading, value.path("calls"), call -> call(call, around));
        each(reading, value.path("user_preferences"), preference -> preference(preference, around));
        each(reading, value.path("user_id_update"), change -> userIdChange(change, around));
        each(reading, value.path("state_sync"), entry -> phoneBookEntry(entry, around));
        if (reading.events().size() > before) return;
        String field = value.path("errors").isEmpty() ? reading.field() : "errors";
        reading.events().add(other(field, reading.number(), reading.entry(), value));
    }

    private void each(Reading reading, JsonNode array, Function<JsonNode, @Nullable Event> reader) {
        if (array.isObject()) {
            reading.events().add(other(reading.field(), reading.number(), reading.entry(), array));
            return;
        }
        for (JsonNode element : array) {
            Event event = element.isObject() ? reader.apply(element) : null;
            reading.events()
                    .add(event == null ? other(reading.field(), reading.number(), reading.entry(), element) : event);
        }
    }

    private Event call(JsonNode call, Surroundings around) {
        String direction = Fields.string(call.path("direction"), "");
        String from = Fields.string(call.path("from"));
        String to = Fields.string(call.path("to"));
        boolean toUs = to != null && around.number().is(to);
        boolean fromUs = from != null && around.number().is(from);
        Identity contact = fromUs || (direction.equalsIgnoreCase("BUSINESS_INITIATED") && !toUs)
                ? around.contacts().identify(to, Fields.string(call.path("to_user_id")))
                : around.contacts().identify(from, Fields.string(call.path("from_user_id")));
        return new Event.Call(
                contact,
                around.number(),
                Fields.string(call.path("id"), ""),
                Fields.string(call.path("event"), ""),
                direction,
                Fields.time(call.path("timestamp"), around.received()),
                json.write(call));
    }

    private static Event preference(JsonNode preference, Surroundings around) {
        String phone = Fields.string(preference.path("wa_id"));
        String userId = Fields.string(preference.path("user_id"));
        return new Event.Preference(
                around.contacts().identify(phone, userId),
                around.number(),
                Fields.string(preference.path("category"), ""),
                Fields.string(preference.path("value"), ""),
                Fields.time(preference.path("timestamp"), around.received()));
    }

    private static @Nullable Event userIdChange(JsonNode change, Surroundings around) {
        String phone = Fields.string(change.path("wa_id"));
        String previous = Fields.string(change.path("user_id").path("previous"));
        String current = Fields.string(change.path("user_id").path("current"));
        if (current == null || phone == null && previous == null) return null;
        return new Event.UserIdChange(
                around.contacts().identify(phone, previous),
                current,
                around.number(),
                Fields.time(change.path("timestamp"), around.received()));
    }

    private static @Nullable Event phoneBookEntry(JsonNode entry, Surroundings around) {
        JsonNode person = entry.path("contact");
        String phone = Fields.string(person.path("phone_number"), "").replaceAll("[^0-9]", "");
        if (phone.isEmpty() || !Fields.string(entry.path("type"), "contact").equals("contact")) return null;
        String name = Fields.words(person.path("full_name"));
        if (name == null) name = Fields.words(person.path("first_name"));
        boolean gone = Fields.string(entry.path("action"), "").equals("remove");
        return new Event.PhoneBookEntry(
                around.number(),
                phone,
                gone ? null : name,
                Fields.time(entry.path("metadata").path("timestamp"), around.received()));
    }

    private static Event handover(JsonNode value, Entry entry) {
        JsonNode sender = value.path("sender");
        String phone = Fields.string(sender.path("phone_number"));
        if (phone == null) phone = Fields.string(sender.path("wa_id"));
        JsonNode passed = value.path(Fields.string(value.path("type"), "control_passed"));
        return new Event.Handover(
                new Contacts(value.path("contacts")).identify(phone, Fields.string(sender.path("user_id"))),
                number(value.path("recipient"), entry),
                Fields.string(passed.path("new_owner_role"), ""),
                Fields.time(value.path("timestamp"), entry.received()));
    }

    Event other(String field, OurNumber number, Entry entry, JsonNode node) {
        return new Event.Other(field, number, Fields.time(entry.time(), entry.received()), json.write(node));
    }

    static OurNumber number(JsonNode metadata, Entry entry) {
        return new OurNumber(
                Fields.string(metadata.path("phone_number_id"), ""),
                entry.businessAccountId(),
                Fields.string(metadata.path("display_phone_number"), ""));
    }

    /// The account a change belongs to.
    ///
    /// @param time as it came; only events about an account have one
    record Entry(String businessAccountId, JsonNode time, Instant received) {}
}
