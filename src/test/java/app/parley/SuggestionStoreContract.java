package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import app.parley.knowledge.Asker;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeKeeper;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.SuggestionId;
import app.parley.storage.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// What keeps suggested entries.
interface SuggestionStoreContract {

    Storage storage();

    private Suggestion kept(String likeness, String... askers) {
        var store = storage().suggestions;
        var suggestion = new Suggestion(
                new SuggestionId(Ids.next()),
                "¿Cuánto tarda? ☕ " + likeness,
                "Dos días.\nA veces tres.",
                Suggestion.OLD_CHAT,
                LocalDate.of(2025, 3, 1),
                4,
                Suggestion.State.OPEN,
                null,
                null,
                null);
        store.add(suggestion, likeness);
        for (var asker : askers) {
            store.asked(suggestion.id(), Asker.called(asker));
            store.asked(suggestion.id(), Asker.called(asker));
        }
        return suggestion;
    }

    @Test
    default void aSuggestionIsKeptWithWhatWasDecidedAboutIt() {
        var store = storage().suggestions;
        var open = kept("kept");
        assertThat(store.find(open.id())).contains(open);
        assertThat(store.like("kept")).contains(open);
        assertThat(store.list(Suggestion.State.OPEN, null, 500)).contains(open);

        var accepted = new Suggestion(
                open.id(),
                open.question(),
                "Hoy mismo.",
                open.origin(),
                open.askedOn().plusDays(1),
                5,
                Suggestion.State.ACCEPTED,
                new KnowledgeId(Ids.next()),
                "Ana",
                NOW);
        store.change(accepted, "kept");
        assertThat(store.find(open.id())).contains(accepted);
        assertThat(store.list(Suggestion.State.OPEN, null, 500)).doesNotContain(open, accepted);
        assertThat(store.list(null, accepted.id(), 500)).doesNotContain(accepted);
    }

    @Test
    default void aSuggestionIsFoundByWhoAskedAndLeavesNothing() {
        var store = storage().suggestions;
        var both = kept("both", "Rosa Díaz", "+34 611 00 00 91");
        var other = kept("other", "Somebody Else");

        assertThat(store.askedBy(List.of(Asker.called("rosa  DÍAZ")))).containsExactly(both);
        assertThat(store.askedBy(List.of(Asker.called("34611000091"), Asker.called("rosa díaz"))))
                .containsExactly(both);
        store.remove(both.id());
        assertThat(store.find(both.id())).isEmpty();
        assertThat(store.askedBy(List.of(Asker.called("34611000091")))).isEmpty();
        assertThat(store.find(other.id())).contains(other);
    }

    @Test
    default void erasingAContactReachesWhatWasReadInTheirOldChats() {
        var storage = storage();
        var contacts = new Contacts(storage.contacts, storage.database, storage.journal, () -> NOW);
        var contact = contacts.recognise(new Identity("34611000092", null, null, "Lola Erased"), "test");
        var byNumber = kept("by number", "+34 611 000 092");
        var byName = kept("by name", "Lola Erased");
        var others = kept("of another", "Lola");
        var keeper = new KnowledgeKeeper(storage.suggestions, storage.contacts);

        assertThat(keeper.export(contact.id()).get("suggested_answers"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .hasSize(2);
        storage.database.run(() -> keeper.erase(contact.id()));
        assertThat(storage.suggestions.find(byNumber.id())).isEmpty();
        assertThat(storage.suggestions.find(byName.id())).isEmpty();
        assertThat(storage.suggestions.find(others.id())).contains(others);
        assertThat(keeper.export(contact.id())).isEmpty();
    }
}
