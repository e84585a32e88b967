package app.parley.connector.ingest;

import app.parley.agent.Turns;
import app.parley.approval.Approvals;
import app.parley.connector.whatsapp.Event;
import app.parley.connector.whatsapp.WebhookMessage;
import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import app.parley.contact.Merges;
import app.parley.conversation.Attachment;
import app.parley.conversation.ConversationChange;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Incoming;
import app.parley.conversation.Languages;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.Received;
import app.parley.outbox.Receipt;
import app.parley.outbox.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What each thing a webhook tells does here, in the surrounding transaction: first the conversation, then the open
/// drafts it overtakes, then the turn it wants.
public final class Events {
    private static final String BY_CONTACT = "contact";
    private final Connection ours;
    private final Contacts contacts;
    private final Merges merges;
    private final Conversations conversations;
    private final Receipts receipts;
    private final Approvals approvals;
    private final Turns turns;

    public Events(
            Connection ours,
            Contacts contacts,
            Merges merges,
            Conversations conversations,
            Receipts receipts,
            Approvals approvals,
            Turns turns) {
        this.ours = ours;
        this.contacts = contacts;
        this.merges = merges;
        this.conversations = conversations;
        this.receipts = receipts;
        this.approvals = approvals;
        this.turns = turns;
    }

    void apply(Event event) {
        switch (event) {
            case Event.Inbound(var message, var standby) -> receive(message, Direction.INBOUND, standby);
            case Event.Echo(var message, var standby) -> receive(message, Direction.ECHO, standby);
            case Event.Receipt receipt -> receipt(receipt);
            case Event.Preference preference -> preference(preference);
            case Event.Handover handover -> handover(handover);
            case Event.Call call -> call(call);
            case Event.Other _ -> {} // kept raw
        }
    }

    private void receive(WebhookMessage message, Direction direction, boolean standby) {
        var contact = contact(message.contact());
        var system = message.system();
        if (system != null && (system.phone() != null || system.userId() != null)) {
            changed(contact, new Identity(system.phone(), system.userId(), null, null));
        }
        conversations.receive(incoming(message, contact, direction, standby)).ifPresent(received -> {
            if (direction == Direction.INBOUND && message.text() != null) {
                Languages.of(message.text()).ifPresent(language -> contacts.writes(contact, language));
            }
            follow(received, direction);
        });
    }

    private void follow(Received received, Direction direction) {
        var conversation = received.conversation().id();
        if (received.overtakesDrafts()) {
            approvals.withdrawOpen(conversation);
            if (direction == Direction.ECHO) {
                turns.drop(conversation);
            }
        }
        if (received.startsTurn()) {
            turns.want(conversation, received.message().id());
        }
    }

    /// The sender; where the user id and the phone turn out to be one person, the two become one first.
    private Contact contact(Identity identity) {
        var contact = contacts.recognise(identity, BY_CONTACT);
        var twin = contacts.twin(identity, contact);
        return twin.flatMap(other -> merges.merge(other.id(), contact.id(), "system"))
                .orElse(contact);
    }

    private void changed(Contact contact, Identity to) {
        var other = contacts.owner(to).filter(owner -> !owner.id().equals(contact.id()));
        if (other.isPresent()) {
            merges.merge(contact.id(), other.get().id(), "system");
        } else {
            contacts.moved(contact, to, BY_CONTACT);
        }
    }

    private Incoming incoming(WebhookMessage message, Contact contact, Direction direction, boolean standby) {
        return new Incoming(
                message.whatsappId(),
                contact.id(),
                message.number().phoneNumberId(),
                ours.holds(message.number()),
                standby,
                message.inGroup(),
                direction,
                message.type(),
                message.type().equals("reaction") ? null : message.text(),
                attachment(message),
                message.replyTo(),
                message.at(),
                message.raw().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Attachment attachment(WebhookMessage message) {
        var media = message.media();
        return media == null
                ? null
                : new Attachment(media.mediaId(), media.mimeType(), media.filename(), null, media.sha256());
    }

    private void receipt(Event.Receipt receipt) {
        var state = state(receipt.status());
        if (state.isEmpty() || receipt.inGroup()) {
            return;
        }
        receipts.accept(new Receipt(receipt.whatsappId(), ours(receipt.opaque()), state.get(), receipt.failure()));
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

    private void preference(Event.Preference preference) {
        var contact = contact(preference.contact());
        switch (preference.value()) {
            case "stop" -> contacts.consent(contact.id(), Consent.MARKETING, false, "whatsapp", BY_CONTACT);
            case "resume", "signup" -> contacts.consent(contact.id(), Consent.MARKETING, true, "whatsapp", BY_CONTACT);
            default -> {} // kept raw
        }
    }

    private void handover(Event.Handover handover) {
        var contact = contact(handover.contact());
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
            conversations.called(contact(call.contact()).id(), number.phoneNumberId(), ours.holds(number), at);
        }
    }
}
