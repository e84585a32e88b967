package app.parley.connector.api;

import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.Contacts;
import app.parley.storage.Ids;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// The journal, and what happened outside that belongs into it.
public final class EventsResource implements Resource {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private final Journal journal;
    private final Contacts contacts;
    private final Transactions transactions;

    private enum Kind {
        PURCHASE,
        CART
    }

    /// What was recorded.
    private record Recorded(UUID id, String type, UUID contactId) {}

    public EventsResource(Journal journal, Contacts contacts, Transactions transactions) {
        this.journal = journal;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/events", this::page), Route.post("/events", this::record));
    }

    private Response page(ApiCall call) {
        var paging = call.paging();
        if (!paging.after().isEmpty() && !POSITION.matcher(paging.after()).matches()) {
            throw Paging.invalid();
        }
        long position = paging.after().isEmpty() ? 0 : Long.parseLong(paging.after());
        var entries = journal.after(position, paging.limit() + 1).stream()
                .map(JournalJson::of)
                .toList();
        return Response.page(Page.of(entries, paging.limit(), entry -> Long.toString(entry.position())));
    }

    private Response record(ApiCall call) {
        var fields = Fields.of(call);
        var kind = fields.oneOf(Kind.class, "type")
                .orElseThrow(() -> fields.refused("type", "is one of " + Named.words(Kind.class)));
        var who = fields.object("contact").orElseThrow(() -> fields.refused("contact", "is an object"));
        Map<String, Object> data =
                new HashMap<>(fields.object("data").map(EventFigures::of).orElse(Map.of()));
        var id = Ids.next();
        data.put("event_id", id.toString());
        var type = Named.word(kind) + ".recorded";
        var actor = call.caller().name();
        return transactions.in(() -> {
            var contact = contact(who, actor).id().value();
            journal.append(new JournalEntry(type, actor, contact, null, data));
            return Response.json(202, new Recorded(id, type, contact));
        });
    }

    private Contact contact(Fields who, String actor) {
        return who.id("id")
                .map(id -> contacts.find(new ContactId(id))
                        .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such contact.")))
                .orElseGet(() -> ContactWish.identity(who)
                        .map(identity -> contacts.recognise(identity, actor))
                        .orElseThrow(() -> Problem.UNPROCESSABLE.because(
                                "A contact is known by \"id\", \"phone\" or \"user_id\".")));
    }
}
