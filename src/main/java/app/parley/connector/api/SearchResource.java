package app.parley.connector.api;

import app.parley.contact.Contacts;
import app.parley.conversation.Conversations;
import app.parley.knowledge.Knowledge;
import app.parley.storage.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds words wherever they stand: among contacts, then in what the business knows, then in messages.
public final class SearchResource implements Resource {
    private static final int MOST_PASSAGES = 10;
    private static final int LONGEST = 500;
    private final Contacts contacts;
    private final Knowledge knowledge;
    private final Conversations conversations;

    public SearchResource(Contacts contacts, Knowledge knowledge, Conversations conversations) {
        this.contacts = contacts;
        this.knowledge = knowledge;
        this.conversations = conversations;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/search", this::search));
    }

    /// The shelves in the order in which they are searched; a place in the list begins with the shelf's letter.
    private enum Shelf {
        CONTACTS('c'),
        KNOWLEDGE('k'),
        MESSAGES('m');

        private final char letter;

        Shelf(char letter) {
            this.letter = letter;
        }
    }

    private Response search(ApiCall call) {
        var query = words(call);
        var paging = call.paging();
        var found = new ArrayList<HitJson>();
        boolean begun = paging.after().isEmpty();
        for (var shelf : Shelf.values()) {
            boolean here = !begun && paging.after().charAt(0) == shelf.letter;
            if (!begun && !here) {
                continue;
            }
            begun = true;
            if (found.size() == paging.limit()) {
                return Response.page(new Page<>(found, String.valueOf(shelf.letter)));
            }
            var place = here ? paging.after().substring(1) : "";
            var page = look(shelf, query, Paging.from(place), paging.limit() - found.size());
            found.addAll(page.data());
            if (page.next() != null) {
                return Response.page(new Page<>(found, shelf.letter + page.next()));
            }
        }
        if (!begun) {
            throw Paging.invalid();
        }
        return Response.page(new Page<>(found, null));
    }

    private Page<HitJson> look(Shelf shelf, String query, @Nullable String after, int limit) {
        return switch (shelf) {
            case CONTACTS ->
                contacts.page(PhoneDigits.of(query).orElse(query), after, limit).map(HitJson::of);
            case KNOWLEDGE ->
                new Page<>(
                        knowledge.search(query, Math.min(limit, MOST_PASSAGES)).stream()
                                .map(HitJson::of)
                                .toList(),
                        null);
            case MESSAGES -> conversations.search(query, after, limit).map(HitJson::of);
        };
    }

    /// What is looked for.
    static String words(ApiCall call) {
        var query = call.parameter("q").map(String::strip).orElse("");
        if (query.isEmpty() || query.length() > LONGEST) {
            throw Problem.BAD_REQUEST.because("\"q\" holds the words to look for, at most " + LONGEST + " characters.");
        }
        return query;
    }
}
