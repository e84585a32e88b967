package app.parley.connector.ingest;

import app.parley.connector.whatsapp.Event;
import app.parley.contact.ContactId;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.HistoryProgress;
import app.parley.conversation.MessageState;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What webhooks tell of the time before a number was connected: it is kept, and nobody is asked to do anything.
final class Bygones {
    private final Connection connection;
    private final People people;
    private final Conversations conversations;

    Bygones(Connection connection, People people, Conversations conversations) {
        this.connection = connection;
        this.people = people;
        this.conversations = conversations;
    }

    /// A message of nobody named can only be the file of one we have; where we do not have it, it stays raw.
    void keep(Event.History past) {
        var message = past.message();
        Optional<ContactId> contact = message.contact().isUnknown()
                ? conversations.past().contact(message.whatsappId())
                : Optional.of(people.contact(message.contact()).id());
        var direction = past.ours() ? Direction.ECHO : Direction.INBOUND;
        boolean connected = connection.holds(message.number());
        var state = past.ours() ? state(past.status()) : null;
        contact.ifPresent(id -> conversations.past().keep(Arrival.of(message, id, connected, direction, false), state));
    }

    void tell(Event.HistoryProgress progress) {
        conversations
                .past()
                .tell(new HistoryProgress(
                        progress.number().phoneNumberId(),
                        progress.phase(),
                        progress.chunk(),
                        progress.percent(),
                        0,
                        progress.at()));
    }

    void tell(Event.HistoryDeclined declined) {
        conversations
                .past()
                .tell(new HistoryProgress(declined.number().phoneNumberId(), 0, 0, 0, declined.code(), declined.at()));
    }

    /// What is pending on the phone has not been sent, and is told again once it was.
    private static @Nullable MessageState state(@Nullable String status) {
        return switch (status == null ? "" : status.toUpperCase(Locale.ROOT)) {
            case "SENT" -> MessageState.SENT;
            case "DELIVERED" -> MessageState.DELIVERED;
            case "READ" -> MessageState.READ;
            case "PLAYED" -> MessageState.PLAYED;
            case "ERROR" -> MessageState.FAILED;
            default -> null;
        };
    }
}
