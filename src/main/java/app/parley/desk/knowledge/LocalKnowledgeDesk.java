package app.parley.desk.knowledge;

import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.conversation.MessageId;
import app.parley.desk.Initials;
import app.parley.desk.Typed;
import app.parley.knowledge.Gap;
import app.parley.knowledge.Gaps;
import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The knowledge desk on the slice of this process.
public final class LocalKnowledgeDesk implements KnowledgeDesk {
    private static final int PASSAGES = 6;
    private final Knowledge knowledge;
    private final Shelf shelf;
    private final Gaps gaps;
    private final Contacts contacts;

    public LocalKnowledgeDesk(Knowledge knowledge, Shelf shelf, Gaps gaps, Contacts contacts) {
        this.knowledge = knowledge;
        this.shelf = shelf;
        this.gaps = gaps;
        this.contacts = contacts;
    }

    @Override
    public ItemList list(ItemsWish wish) {
        var kind = wish.kind() == null ? null : Kind.valueOf(wish.kind().name());
        int limit = Math.min(wish.limit(), MOST);
        var words = Typed.cut(wish.words(), Typed.MOST);
        var page = wish.stale()
                ? shelf.doubtful(kind, words, wish.after(), limit)
                : shelf.page(kind, words, wish.after(), limit);
        var shown = page.map(item -> Showing.line(item, shelf.doubt(item).orElse(null)));
        return new ItemList(shown.data(), shown.next(), shelf.count(), shelf.countDoubtful(), gaps.count());
    }

    @Override
    public Optional<ItemShown> item(UUID item) {
        var id = new KnowledgeId(item);
        return knowledge
                .find(id)
                .flatMap(known -> shelf.find(id)
                        .map(shelved -> new ItemShown(
                                item,
                                Showing.words(known.item()),
                                shelved.changedAt(),
                                shelved.usedAt(),
                                shelved.uses(),
                                Showing.staleness(shelf.doubt(shelved).orElse(null)))));
    }

    @Override
    public Kept add(ItemWords words, String person) {
        return keep(words, person, item -> Optional.of(knowledge.add(item)));
    }

    @Override
    public Kept change(UUID item, ItemWords words, String person) {
        return keep(words, person, wanted -> knowledge.change(new KnowledgeId(item), wanted));
    }

    @Override
    public Kept answer(UUID gap, ItemWords words, String person) {
        var named = Typed.person(person);
        return keep(words, named, item -> gaps.answer(new MessageId(gap), item, named));
    }

    private Kept keep(ItemWords words, String person, Function<KnowledgeItem, Optional<Known>> keeping) {
        var named = Typed.person(person);
        var reader = new ItemReader(words);
        var item = reader.item();
        if (item.isEmpty()) {
            return new Kept.Faulty(reader.faults());
        }
        var known = keeping.apply(item.get());
        known.ifPresent(_ -> gaps.lookAgain(named));
        return known.<Kept>map(kept -> new Kept.Done(kept.id().value())).orElseGet(Kept.Missing::new);
    }

    @Override
    public boolean remove(UUID item) {
        return knowledge.remove(new KnowledgeId(item));
    }

    @Override
    public boolean confirm(UUID item) {
        var id = new KnowledgeId(item);
        return knowledge
                .find(id)
                .flatMap(known -> knowledge.change(id, known.item()))
                .isPresent();
    }

    @Override
    public Tested test(String question) {
        var asked = Typed.cut(Typed.clean(question), Typed.MOST);
        var passages = asked.isBlank()
                ? List.<PassageShown>of()
                : knowledge.recall(asked, PASSAGES).stream()
                        .map(Showing::passage)
                        .toList();
        return new Tested(question, passages);
    }

    @Override
    public GapList gaps(@Nullable String after, int limit) {
        var page = gaps.open(after, Math.min(limit, MOST)).map(this::shown);
        return new GapList(page.data(), page.next());
    }

    private GapShown shown(Gap gap) {
        var name = contacts.find(gap.contact()).map(Contact::shownName).orElse("");
        return new GapShown(
                gap.message().value(),
                gap.conversation().value(),
                name,
                Initials.of(name),
                gap.question(),
                gap.askedAt());
    }

    @Override
    public boolean dismiss(UUID gap, String person) {
        return gaps.dismiss(new MessageId(gap), Typed.person(person));
    }

    @Override
    public boolean reopen(UUID gap) {
        return gaps.reopen(new MessageId(gap));
    }

    @Override
    public Runnable listen(Runnable listener) {
        var items = knowledge.changes().listen(_ -> listener.run());
        var uses = shelf.changes().listen(_ -> listener.run());
        var questions = gaps.changes().listen(_ -> listener.run());
        return () -> {
            items.run();
            uses.run();
            questions.run();
        };
    }
}
