package app.parley;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Evidence;
import app.parley.approval.Finding;
import app.parley.approval.Intent;
import app.parley.approval.Proposal;
import app.parley.approval.Verdict;
import app.parley.approval.Work;
import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Direction;
import app.parley.conversation.Media;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.outbox.Content;
import app.parley.outbox.OutboxState;
import app.parley.outbox.Promised;
import app.parley.outbox.Source;
import app.parley.storage.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Facts with something in every place.
final class Samples {
    /// Databases keep microseconds.
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");

    static final String NUMBER = "100200300";

    private Samples() {}

    static Contact contact(String name, String phone) {
        return new Contact(
                new ContactId(Ids.next()),
                name,
                phone,
                "US.1",
                "@" + phone,
                "pt-BR",
                List.of("vip", "é"),
                "likes blue",
                false,
                Map.of(),
                null,
                NOW);
    }

    static Conversation conversation(Contact contact) {
        return new Conversation(
                new ConversationId(Ids.next()),
                contact.id(),
                NUMBER,
                true,
                ConversationState.OPEN,
                2,
                NOW.plus(Duration.ofHours(24)),
                NOW,
                "Olá 👋",
                null,
                "price",
                "glad",
                false,
                true,
                "Ana",
                NOW.plusSeconds(60),
                NOW.minusSeconds(60));
    }

    static Message inbound(Conversation in, String whatsappId, String text, Instant at) {
        return message(in, Direction.INBOUND, whatsappId, text, null, at);
    }

    static Message outbound(Conversation in, String text, Instant at) {
        return message(in, Direction.OUTBOUND, null, text, MessageState.QUEUED, at);
    }

    private static Message message(
            Conversation in, Direction direction, String whatsappId, String text, MessageState state, Instant at) {
        var media = new Media(
                new MediaId(Ids.next()), "4711", NUMBER, "image/jpeg", "photo.jpg", 1L << 33, "c2hh", "a".repeat(64));
        return new Message(
                new MessageId(Ids.next()),
                in.id(),
                in.contact(),
                NUMBER,
                direction,
                "image",
                text,
                null,
                null,
                whatsappId,
                state,
                0,
                null,
                "wamid.before",
                media,
                at,
                "contact",
                null);
    }

    static Promised promised(Message message, Instant due) {
        return new Promised(
                message.id(),
                message.conversation(),
                message.contact(),
                NUMBER,
                new Content.Template("order_ready", "pt_BR", List.of(new Content.Parameter(null, "Ana"))),
                "wamid.before",
                Ids.next(),
                Source.AGENT,
                true,
                new MessageId(Ids.next()),
                OutboxState.QUEUED,
                due,
                NOW,
                1,
                NOW,
                null,
                "retry");
    }

    static Draft draft(Conversation in, DraftState state, Instant expires) {
        return new Draft(
                new DraftId(Ids.next()),
                in.contact(),
                new Proposal(
                        in.id(),
                        new MessageId(Ids.next()),
                        new MessageId(Ids.next()),
                        DraftKind.REPLY,
                        Source.AGENT,
                        "agent:conversation",
                        AgentType.CONVERSATION,
                        Autonomy.PROPOSE,
                        Intent.OTHER,
                        "pt",
                        new Content.Text("Custa 20 €."),
                        "wamid.1",
                        0.8125,
                        List.of(new Evidence("product 1", "20 €")),
                        "asked for the price",
                        new Work("offline", 12L, Duration.ofMillis(34))),
                state,
                List.of(new Finding("grounded", Verdict.PASS, "20 €")),
                expires,
                state == DraftState.COUNTDOWN ? NOW.plusSeconds(60) : null,
                null,
                state.isOpen() ? null : "Ana",
                state.isOpen() ? null : NOW,
                NOW);
    }

    static Contact keptContact(Storage storage, String name, String phone) {
        var contact = contact(name, phone);
        storage.contacts.insert(contact);
        return contact;
    }

    static Conversation keptConversation(Storage storage, Contact contact) {
        var conversation = conversation(contact);
        storage.conversations.insert(conversation, NOW);
        return conversation;
    }

    static Message keptMessage(Storage storage, String phone) {
        var conversation = keptConversation(storage, keptContact(storage, "Eva", phone));
        var message = inbound(conversation, "wamid." + phone, "How much is it?", NOW);
        storage.conversations.insert(message, null);
        return message;
    }

    static Promised keptPromise(Storage storage, Conversation in, Instant due) {
        var message = outbound(in, "promised", NOW);
        storage.conversations.insert(message, null);
        var promised = promised(message, due);
        storage.outbox.insert(promised);
        return promised;
    }
}
