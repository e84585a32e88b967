package app.parley.connector.api;

import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.Contacts;
import app.parley.contact.Merges;
import app.parley.storage.Transactions;
import java.util.LinkedHashMap;
import java.util.List;

/// The people outside.
public final class ContactsResource implements Resource {
    private final Contacts contacts;
    private final Merges merges;
    private final Transactions transactions;

    public ContactsResource(Contacts contacts, Merges merges, Transactions transactions) {
        this.contacts = contacts;
        this.merges = merges;
        this.transactions = transactions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/contacts", this::page),
                Route.put("/contacts", this::upsert),
                Route.get("/contacts/{id}", call -> Response.json(200, ContactJson.of(contact(call)))),
                Route.patch("/contacts/{id}", this::change),
                Route.delete("/contacts/{id}", this::erase),
                Route.get("/contacts/{id}/export", this::export),
                Route.post("/contacts/{id}/merge", this::merge));
    }

    private Response page(ApiCall call) {
        var paging = call.paging();
        var query = call.parameter("q").map(q -> PhoneDigits.of(q).orElse(q)).orElse(null);
        return Response.page(contacts.page(query, paging.from(), paging.limit()).map(ContactJson::of));
    }

    private Response upsert(ApiCall call) {
        var fields = Fields.of(call);
        var identity = ContactWish.identity(fields)
                .orElseThrow(() -> Problem.UNPROCESSABLE.because("A contact is known by \"phone\" or \"user_id\"."));
        var wish = ContactWish.of(fields);
        var actor = call.caller().name();
        return transactions.in(() -> {
            boolean known = contacts.owner(identity).isPresent();
            var contact = wish.applyTo(contacts.recognise(identity, actor), contacts, actor);
            return Response.json(known ? 200 : 201, ContactJson.of(contact));
        });
    }

    private Response change(ApiCall call) {
        var wish = ContactWish.of(Fields.of(call));
        return transactions.in(() -> Response.json(
                200,
                ContactJson.of(
                        wish.applyTo(contact(call), contacts, call.caller().name()))));
    }

    private Response erase(ApiCall call) {
        if (!merges.erase(new ContactId(call.id()), call.caller().name())) {
            throw nobody();
        }
        return Response.empty();
    }

    private Response export(ApiCall call) {
        return transactions.in(() -> {
            var contact = contact(call);
            var all = new LinkedHashMap<String, Object>();
            all.put("contact", ContactJson.of(contact));
            all.putAll(merges.export(contact.id()).orElseThrow(ContactsResource::nobody));
            return Response.json(200, all);
        });
    }

    private Response merge(ApiCall call) {
        var fields = Fields.of(call);
        var into = new ContactId(
                fields.id("into").orElseThrow(() -> fields.refused("into", "names the contact that remains")));
        return transactions.in(() -> {
            var alias = contact(call);
            var remains = contacts.find(into).orElseThrow(ContactsResource::nobody);
            if (alias.id().equals(remains.id())) {
                throw Problem.UNPROCESSABLE.because("A contact cannot be merged with itself.");
            }
            return merges.merge(alias.id(), remains.id(), call.caller().name())
                    .map(contact -> Response.json(200, ContactJson.of(contact)))
                    .orElseThrow(ContactsResource::nobody);
        });
    }

    private Contact contact(ApiCall call) {
        return contacts.find(new ContactId(call.id())).orElseThrow(ContactsResource::nobody);
    }

    private static ProblemException nobody() {
        return Problem.NOT_FOUND.because("There is no such contact.");
    }
}
