package app.parley.connector.api;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.Writings;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.Gate;
import app.parley.approval.Proposal;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.conversation.MessageId;
import app.parley.conversation.OwnFiles;
import app.parley.outbox.Content;
import app.parley.settings.Caller;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Messages, and the way to the gate for programs.
public final class MessagesResource implements Resource {
    private final Gate gate;
    private final Writings writings;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Transactions transactions;
    private final KnownThings known;
    private final InstantSource clock;
    private final @Nullable String phoneNumberId;

    /// What became of a message at the gate.
    private record Submitted(
            UUID draftId, String state, @Nullable UUID messageId) {
        static Submitted of(Draft draft) {
            var message = draft.sendsAs();
            return new Submitted(draft.id().value(), draft.state().word(), message == null ? null : message.value());
        }
    }

    /// @param phoneNumberId our connected number; null if there is none
    public MessagesResource(
            Gate gate,
            Writings writings,
            Contacts contacts,
            Conversations conversations,
            OwnFiles files,
            Transactions transactions,
            InstantSource clock,
            @Nullable String phoneNumberId) {
        this.gate = gate;
        this.writings = writings;
        this.contacts = contacts;
        this.conversations = conversations;
        this.known = new KnownThings(files, conversations);
        this.transactions = transactions;
        this.clock = clock;
        this.phoneNumberId = phoneNumberId;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/messages", this::submit), Route.get("/messages/{id}", this::message));
    }

    private Response submit(ApiCall call) {
        var wish = MessageWish.of(Fields.of(call), known);
        var number = phoneNumberId;
        if (number == null) {
            throw Problem.CONFLICT.because("No WhatsApp number is connected, so nothing can be sent.");
        }
        var caller = call.caller();
        var allowed = wish.personFirst() ? Autonomy.PROPOSE : Autonomy.of(caller.autonomy());
        var draft = switch (wish.saying()) {
            case MessageWish.Saying.Words(var content) ->
                transactions.in(() -> said(wish, content, opened(wish, caller, number), caller, allowed));
            case MessageWish.Saying.Asked(var asked) ->
                written(asked, transactions.in(() -> opened(wish, caller, number)), caller, allowed);
        };
        return Response.json(202, Submitted.of(draft));
    }

    private ConversationId opened(MessageWish wish, Caller caller, String number) {
        var contact = contact(wish.receiver(), caller);
        return conversations.opened(contact.id(), number, true, clock.instant()).id();
    }

    private Draft said(
            MessageWish wish, Content content, ConversationId conversation, Caller caller, Autonomy allowed) {
        var about = content instanceof Content.Reaction(var id, var _) ? id : wish.replyTo();
        checkAbout(conversation, about);
        return gate.submit(Proposal.byProgram(conversation, content, wish.replyTo(), caller.name(), allowed));
    }

    private Draft written(String wish, ConversationId conversation, Caller caller, Autonomy allowed) {
        try {
            return writings.write(conversation, wish, caller.name(), allowed);
        } catch (ModelUnavailableException e) {
            var problem = Problem.UNAVAILABLE.because("Nothing was written: " + e.getMessage() + ".");
            throw e.retryAfter()
                    .map(wait -> problem.with("Retry-After", String.valueOf(Math.max(1, wait.toSeconds()))))
                    .orElse(problem);
        }
    }

    /// Nobody quotes or reacts to what was said to somebody else.
    private void checkAbout(ConversationId conversation, @Nullable String about) {
        if (about != null && conversations.named(conversation, about).isEmpty()) {
            throw Problem.UNPROCESSABLE.because("The message it is about was not said in this conversation.");
        }
    }

    private Contact contact(MessageWish.Receiver receiver, Caller caller) {
        return switch (receiver) {
            case MessageWish.Receiver.Known(var id) ->
                contacts.find(id).orElseThrow(() -> Problem.NOT_FOUND.because("There is no such contact."));
            case MessageWish.Receiver.Phone(var identity) -> contacts.recognise(identity, caller.name());
        };
    }

    private Response message(ApiCall call) {
        return transactions.in(() -> conversations
                .message(new MessageId(call.id()))
                .map(message -> Response.json(200, MessageJson.of(message, conversations.raw(message.id()))))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such message.")));
    }
}
