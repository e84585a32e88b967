package app.parley.connector.whatsapp;

import java.util.List;

/// Everything one delivery says, in the order it says it.
///
/// @param ignored it was not about a WhatsApp account; there are no events then
public record Envelope(List<Event> events, boolean ignored) {
    public Envelope {
        events = List.copyOf(events);
    }
}
