package app.parley.connector.api;

import app.parley.agent.memory.Fact;
import app.parley.agent.memory.FactKind;
import app.parley.agent.memory.Memory;
import app.parley.contact.ContactId;
import app.parley.contact.Contacts;
import app.parley.conversation.Conversations;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.util.List;

/// What agents remember of a contact, to be read, added to, corrected and deleted.
public final class MemoryResource implements Resource {
    private final Memory memory;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Transactions transactions;

    public MemoryResource(Memory memory, Contacts contacts, Conversations conversations, Transactions transactions) {
        this.memory = memory;
        this.contacts = contacts;
        this.conversations = conversations;
        this.transactions = transactions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/contacts/{id}/memory", this::all),
                Route.post("/contacts/{id}/memory", this::add),
                Route.patch("/contacts/{id}/memory/{fact}", this::correct),
                Route.delete("/contacts/{id}/memory/{fact}", this::forget));
    }

    private Response all(ApiCall call) {
        var facts = memory.of(contact(call));
        return Response.page(new Page<>(facts.stream().map(FactJson::of).toList(), null));
    }

    private Response add(ApiCall call) {
        var fields = Fields.of(call);
        return transactions.in(() -> {
            var contact = contact(call);
            var kind = fields.oneOf(FactKind.class, "kind").orElse(FactKind.OTHER);
            var text = text(fields);
            var conversation = conversations.of(contact).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.CONFLICT.because("Nothing was said with this contact yet."));
            var fact = memory.add(conversation, kind, text, call.caller().name());
            return Response.json(201, FactJson.of(fact));
        });
    }

    private Response correct(ApiCall call) {
        var fields = Fields.of(call);
        return transactions.in(() -> {
            var contact = contact(call);
            var fact = call.id("fact");
            var text = text(fields);
            if (!memory.correct(contact, fact, text, call.caller().name())) {
                throw nothing();
            }
            return memory.of(contact).stream()
                    .filter(one -> one.id().equals(fact))
                    .findFirst()
                    .map(one -> Response.json(200, FactJson.of(one)))
                    .orElseThrow(MemoryResource::nothing);
        });
    }

    private Response forget(ApiCall call) {
        if (!memory.forget(contact(call), call.id("fact"), call.caller().name())) {
            throw nothing();
        }
        return Response.empty();
    }

    private static String text(Fields fields) {
        return fields.text("text", Fact.LONGEST)
                .map(text -> text.replace("\0", "").strip())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> fields.refused("text", "says what is to be remembered"));
    }

    private ContactId contact(ApiCall call) {
        return contacts.find(new ContactId(call.id()))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such contact."))
                .id();
    }

    private static ProblemException nothing() {
        return Problem.NOT_FOUND.because("Nothing of that id is remembered of this contact.");
    }
}
