package app.parley.connector.ingest;

import app.parley.agent.Turns;
import app.parley.approval.Approvals;
import app.parley.connector.whatsapp.Event;
import app.parley.connector.whatsapp.WebhookMessage;
import app.parley.contact.Contacts;
import app.parley.contact.Merges;
import app.parley.conversation.ConversationChange;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Languages;
import app.parley.conversation.MediaFetches;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.Received;
import app.parley.outbox.Receipt;
import app.parley.outbox.Receipts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What each thing a webhook tells does here, in the surrounding transaction: first the conversation, then the open
/// drafts it overtakes, then the file it brings and the turn it wants.
public final class Events {
    private final Connection ours;
    private final Contacts contacts;
    private final People people;
    private final Bygones bygones;
    private final OptOuts optOuts;
    private final Conversations conversations;
    private final MediaFetches fetches;
    private final Receipts receipts;
    private final Approvals approvals;
    private final Turns turns;
    private final TemplateTales templates;
    private final AccountTales account;

    public Events(
            Connection ours,
            Contacts contacts,
            Merges merges,
            Conversations conversations,
            MediaFetches fetches,
            Receipts receipts,
            Approvals approvals,
            Turns turns,
            TemplateTales templates,
            AccountTales account) {
        this.ours = ours;
        this.contacts = contacts;
        this.people = new People(contacts, merges);
        this.bygones = new Bygones(ours, people, conversations);
        this.optOuts = new OptOuts(contacts);
        this.conversations = conversations;
        this.fetches = fetches;
        this.receipts = receipts;
        this.approvals = approvals;
        this.turns = turns;
        this.templates = templates;
        this.account = account;
    }

    void apply(Event event) {
        switch (event) {
            case Event.Inbound(var message, var standby) -> receive(message, Direction.INBOUND, standby);
            case Event.Echo(var message, var standby) -> receive(message, Direction.ECHO, standby);
            case Event.Receipt receipt -> receipt(receipt);
            case Event.Preference preference -> people.prefer(preference);
            case Event.UserIdChange change -> people.change(change);
            case Event.PhoneBookEntry entry -> people.note(entry);
            case Event.History past -> bygones.keep(past);
            case Event.HistoryProgress progress -> bygones.tell(progress);
            case Event.HistoryDeclined declined -> bygones.tell(declined);
            case Event.Handover handover -> handover(handover);
            case Event.Call call -> call(call);
            case Event.Other other
            when ours.isAccountOf(other.number()) -> {
                templates.heed(other);
                account.heed(other);
            }
            case Event.Other _ -> {} // kept raw
        }
    }

    private void receive(WebhookMessage message, Direction direction, boolean standby) {
        var contact = direction == Direction.INBOUND ? people.writer(message) : people.contact(message.contact());
        var incoming = Arrival.of(message, contact.id(), ours.holds(message.number()), direction, standby);
        conversations.receive(incoming).ifPresent(received -> {
            if (direction == Direction.INBOUND && message.text() != null) {
                Languages.of(message.text()).ifPresent(language -> contacts.writes(contact, language));
            }
            boolean optsOut = direction == Direction.INBOUND && !message.inGroup() && optOuts.heed(contact, message);
            follow(received, direction, optsOut);
        });
    }

    /// @param noAnswer it was a wish that wants none
    private void follow(Received received, Direction direction, boolean noAnswer) {
        var conversation = received.conversation().id();
        if (received.conversation().connected()) {
            fetches.want(received.message());
        }
        if (received.overtakesDrafts()) {
            approvals.withdrawOpen(conversation);
            if (direction == Direction.ECHO || noAnswer) {
                turns.drop(conversation);
            }
        }
        if (received.startsTurn() && !noAnswer) {
            turns.want(conversation, received.message().id());
        }
    }

    private void receipt(Event.Receipt receipt) {
        var state = state(receipt.status());
        if (state.isEmpty() || receipt.inGroup()) {
            return;
        }
        receipts.accept(new Receipt(
                receipt.whatsappId(),
                ours(receipt.opaque()),
                state.get(),
                receipt.failure(),
                receipt.at(),
                receipt.pricing()));
    }

    private static Optional<MessageState> state(String status) {
        return switch (status) {
            case "sent" -> Optional.of(MessageState.SENT);
            case "delivered" -> Optional.of(MessageState.DELIVERED);
            case "read" -> Optional.of(MessageState.READ);
            case "played" -> Optional.of(MessageState.PLAYED);
            case "failed" -> Optional.of(MessageState.FAILED);
            default -> Optional.empty();
        };
    }

    private static @Nullable MessageId ours(@Nullable String opaque) {
        try {
            return opaque == null ? null : new MessageId(UUID.fromString(opaque));
        } catch (IllegalArgumentException e) {
            return null; // somebody else's: another program may send from the same number
        }
    }

    private void handover(Event.Handover handover) {
        var contact = people.contact(handover.contact());
        var number = handover.number();
        var conversation =
                conversations.opened(contact.id(), number.phoneNumberId(), ours.holds(number), handover.at());
        boolean theirs = handover.newOwnerRole().equals("ai_agent");
        conversations.change(conversation.id(), ConversationChange.none().withStandby(theirs));
        if (theirs) {
            approvals.withdrawOpen(conversation.id());
            turns.drop(conversation.id());
        }
    }

    private void call(Event.Call call) {
        if (call.fromContact()) {
            var number = call.number();
            Instant at = call.at();
            conversations.called(people.contact(call.contact()).id(), number.phoneNumberId(), ours.holds(number), at);
        }
    }
}
