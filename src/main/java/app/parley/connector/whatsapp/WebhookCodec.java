package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.ChangeReader.Entry;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Understands Meta's webhooks, of any version: unknown types, fields and values are kept, never refused.
public final class WebhookCodec {
    private final Json json = new Json();
    private final ChangeReader changes;

    public WebhookCodec() {
        changes = new ChangeReader(json, ErrorTable.load());
    }

    /// Everything a delivery says.
    ///
    /// @param body the raw bytes of one delivery, whose signature has been checked
    /// @param received when it arrived; stands in for times that make no sense
    public Envelope read(byte[] body, Instant received) throws MalformedDelivery {
        JsonNode root = parse(body);
        if (!root.isObject()) throw new MalformedDelivery("The delivery is not a JSON object.");
        if (!Fields.string(root.path("object"), "").equals("whatsapp_business_account")) {
            return new Envelope(List.of(), true);
        }
        JsonNode entries = root.path("entry");
        if (!entries.isArray()) throw new MalformedDelivery("The delivery has no list of entries.");
        var events = new ArrayList<Event>();
        for (JsonNode entry : entries) readEntry(entry, received, events);
        return new Envelope(events, false);
    }

    private void readEntry(JsonNode node, Instant received, List<Event> events) {
        var entry = new Entry(Fields.string(node.path("id"), ""), node.path("time"), received);
        JsonNode list = node.path("changes");
        if (!list.isArray()) {
            events.add(changes.other("entry", ChangeReader.number(list, entry), entry, node));
            return;
        }
        for (JsonNode change : list) changes.read(change, entry, events);
    }

    private JsonNode parse(byte[] body) throws MalformedDelivery {
        if (body.length > Json.MAX_BYTES) throw new MalformedDelivery("The delivery is larger than 4 MiB.");
        try {
            return json.read(body);
        } catch (IOException _) {
            // The parser's own message quotes the body.
            throw new MalformedDelivery("The delivery is not JSON, or nested too deeply.");
        }
    }
}
