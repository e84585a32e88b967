package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;

/// Wraps updates for the webhook. Several may share a value, a change or an entry, or only the envelope.
final class Envelope {

    private final SimulatorSettings settings;
    private final InstantSource clock;

    Envelope(SimulatorSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    byte[] wrap(List<Update> updates, Chance chance) {
        var envelope = WireJson.object().put("object", "whatsapp_business_account");
        var entries = envelope.putArray("entry");
        updates.stream().filter(Update::isOfAccount).forEach(update -> account(entries, update));
        var rest = updates.stream().filter(update -> !update.isOfAccount()).toList();
        if (!rest.isEmpty()) {
            number(entries, rest, chance);
        }
        return WireJson.write(envelope);
    }

    private void account(ArrayNode entries, Update update) {
        var change = entries.addObject()
                .put("id", settings.businessAccountId())
                .put("time", clock.instant().getEpochSecond())
                .putArray("changes")
                .addObject();
        change.set("value", update.item());
        change.put("field", update.list());
    }

    private void number(ArrayNode entries, List<Update> updates, Chance chance) {
        switch (chance.below(3)) {
            case 0 -> change(entry(entries), updates);
            case 1 -> {
                var changes = entry(entries);
                updates.forEach(update -> change(changes, List.of(update)));
            }
            default -> updates.forEach(update -> change(entry(entries), List.of(update)));
        }
    }

    private ArrayNode entry(ArrayNode entries) {
        return entries.addObject().put("id", settings.businessAccountId()).putArray("changes");
    }

    private void change(ArrayNode changes, List<Update> updates) {
        var change = changes.addObject();
        var value = change.putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", settings.displayDigits())
                .put("phone_number_id", settings.phoneNumberId());
        for (var update : updates) {
            if (update.contact() != null && !holds(value, update.contact())) {
                value.withArray("contacts").add(update.contact());
            }
        }
        for (var update : updates) {
            value.withArray(update.list()).add(update.item());
        }
        change.put("field", "messages");
    }

    private static boolean holds(ObjectNode value, ObjectNode contact) {
        for (var other : value.path("contacts")) {
            if (other.equals(contact)) {
                return true;
            }
        }
        return false;
    }
}
