package app.parley.console.knowledge;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.kit.WhileShown;
import app.parley.desk.knowledge.Accepted;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.FoundShown;
import app.parley.desk.knowledge.ItemKind;
import app.parley.desk.knowledge.ItemShown;
import app.parley.desk.knowledge.ItemWords;
import app.parley.desk.knowledge.Kept;
import app.parley.desk.knowledge.KnowledgeDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is known, what is asked in vain, and the one thing that is read or written.
final class KnowledgeViewModel {
    private final Background background;
    private final KnowledgeDesk desk;
    private final FoundDesk found;
    private final Reading reading;
    private final Notices notices;
    private final Supplier<String> person;
    private final TakeBack undo;
    private final Listing listing;
    private final Testing testing;
    private final Writing writing = new Writing();
    private final ReadOnlyObjectWrapper<Open> open = new ReadOnlyObjectWrapper<>(new Open.Nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final WhileShown changes;
    private final Runnable stopListening;

    /// What was typed and not saved, by what it was typed about; null for something new.
    private final Map<Optional<UUID>, ItemWords> unsaved = new HashMap<>();

    private int asked;

    KnowledgeViewModel(
            Background background,
            KnowledgeDesk desk,
            FoundDesk found,
            Notices notices,
            Supplier<String> person,
            InstantSource clock) {
        this.background = background;
        this.desk = desk;
        this.found = found;
        this.reading = new Reading(background, found, this::report, this::failed);
        this.notices = notices;
        this.person = person;
        this.undo = new TakeBack(background, notices, clock);
        this.listing = new Listing(background, desk, found, notices);
        this.testing = new Testing(background, desk, notices);
        this.changes = new WhileShown(this::heard);
        this.stopListening = desk.listen(background.throttled(changes));
    }

    Listing listing() {
        return listing;
    }

    Writing writing() {
        return writing;
    }

    Testing testing() {
        return testing;
    }

    ReadOnlyObjectProperty<Open> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether the desk is being asked for something.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Somebody looks at it, or no longer does: changes are heard meanwhile.
    WhileShown changes() {
        return changes;
    }

    void load() {
        listing.load();
    }

    private void heard() {
        listing.renew();
        testing.again();
        if (open.get() instanceof Open.Item(var before)) {
            int question = asked;
            background.run(
                    () -> desk.item(before.id()),
                    now -> {
                        if (question == asked) {
                            renewed(now);
                        }
                    },
                    this::failed);
        }
    }

    /// What is open may have been changed or removed elsewhere; whatever is being typed stays.
    private void renewed(Optional<ItemShown> now) {
        boolean typing = writing.changedProperty().get();
        if (now.isPresent()) {
            open.set(new Open.Item(now.get()));
            if (!typing) {
                writing.show(now.get().words());
            }
        } else if (typing) {
            orphan();
        } else {
            leave();
        }
    }

    /// What was being changed is gone: what was typed can be kept as something new.
    private void orphan() {
        var typed = writing.words();
        unsaved.remove(key());
        open.set(new Open.Fresh(ItemWords.empty(typed.kind())));
        writing.show(ItemWords.empty(typed.kind()));
        writing.type(typed);
        notices.tell("knowledge.gone");
    }

    void choose(Row row) {
        if (row.id().equals(open.get().id())) {
            return;
        }
        switch (row) {
            case Row.Item(var line) -> openItem(line.id());
            case Row.Question(var gap) -> {
                show(new Open.Question(gap), ItemWords.asked(gap.question()));
                testing.questionProperty().set(gap.question());
            }
            case Row.Found(var waiting) ->
                show(new Open.Found(waiting, false), ItemWords.answered(waiting.question(), waiting.answer()));
        }
    }

    /// Takes files in and tells what became of each.
    void read(List<Path> files) {
        reading.read(files, "");
    }

    void report(Open.Report report) {
        if (open.get() instanceof Open.Report) {
            open.set(report);
        } else {
            show(report, ItemWords.empty(ItemKind.ENTRY));
        }
        if (report.reading().isEmpty()) {
            changed();
        }
    }

    /// Opens an item wherever it was found.
    void openItem(UUID id) {
        int question = ++asked;
        background.run(
                () -> desk.item(id),
                found -> {
                    if (question == asked) {
                        found.ifPresentOrElse(
                                item -> show(new Open.Item(item), item.words()),
                                () -> notices.tell("knowledge.missing"));
                    }
                },
                this::failed);
    }

    /// Begins something new.
    void begin(ItemWords words) {
        show(new Open.Fresh(words), words);
    }

    private void show(Open now, ItemWords kept) {
        asked++;
        if (writing.changedProperty().get()) {
            unsaved.put(key(), writing.words());
        } else if (!(open.get() instanceof Open.Nothing)) {
            unsaved.remove(key());
        }
        open.set(now);
        writing.show(kept);
        var typed = unsaved.get(key());
        boolean asksAnew = now instanceof Open.Fresh && !kept.question().isEmpty();
        if (typed != null && !asksAnew) {
            writing.type(typed);
        }
    }

    private Optional<UUID> key() {
        return Optional.ofNullable(open.get().id());
    }

    private void leave() {
        asked++;
        unsaved.remove(key());
        writing.show(ItemWords.empty(writing.kind.get()));
        open.set(new Open.Nothing());
    }

    /// Puts back what is kept, or lets go what is not.
    void revert() {
        if (open.get() instanceof Open.Fresh) {
            leave();
        } else {
            writing.revert();
            unsaved.remove(key());
        }
    }

    void save() {
        var words = writing.words();
        var by = person.get();
        switch (open.get()) {
            case Open.Nothing(), Open.Report _ -> {}
            case Open.Found(var waiting, var _) -> accept(waiting, false);
            case Open.Fresh _ -> ask(() -> desk.add(words, by), kept -> take(kept, "knowledge.added"));
            case Open.Item(var item) ->
                ask(() -> desk.change(item.id(), words, by), kept -> take(kept, "knowledge.changed"));
            case Open.Question(var gap) ->
                ask(() -> desk.answer(gap.id(), words, by), kept -> take(kept, "knowledge.answered"));
        }
    }

    /// Whoever has written the answer anew has seen its prices.
    private void accept(FoundShown waiting, boolean pricesHold) {
        var words = writing.words();
        var by = person.get();
        boolean sure = pricesHold || !words.answer().equals(waiting.answer());
        ask(
                () -> found.accept(waiting.id(), words.question(), words.answer(), sure, by),
                told -> accepted(waiting, told));
    }

    private void accepted(FoundShown waiting, Accepted told) {
        switch (told) {
            case Accepted.Done _ -> {
                notices.tell("knowledge.found.accepted");
                goOn(waiting.id());
                changed();
            }
            case Accepted.OldPrices _ -> open.set(new Open.Found(waiting, true));
            case Accepted.Faulty(var faults) -> writing.faults(faults);
            case Accepted.Gone() -> {
                notices.tell("knowledge.missing");
                goOn(waiting.id());
                changed();
            }
        }
    }

    private void take(Kept kept, String done) {
        switch (kept) {
            case Kept.Done(var id) -> {
                writing.faults(List.of());
                notices.tell(done);
                if (open.get() instanceof Open.Question(var gap)) {
                    goOn(gap.id());
                } else {
                    settled();
                    openItem(id);
                }
                changed();
            }
            case Kept.Faulty(var faults) -> writing.faults(faults);
            case Kept.Missing() -> {
                orphan();
                changed();
            }
        }
    }

    /// The list and what was tried last, once something is otherwise.
    private void changed() {
        listing.renew();
        testing.again();
    }

    private void goOn(UUID done) {
        settled();
        listing.beside(done).ifPresentOrElse(this::choose, this::leave);
    }

    /// What stands in the form needs no keeping any more.
    private void settled() {
        writing.show(writing.words());
        unsaved.remove(key());
    }

    /// Removes the item, or dismisses the question; both can be taken back for a while.
    void remove() {
        switch (open.get()) {
            case Open.Nothing(), Open.Fresh _, Open.Report _ -> {}
            case Open.Item(var item) -> remove(item);
            case Open.Found(var waiting, var _) -> {
                var by = person.get();
                ask(() -> found.skip(waiting.id(), by), _ -> {
                    goOn(waiting.id());
                    changed();
                    offer("knowledge.found.skipped", () -> found.unskip(waiting.id()));
                });
            }
            case Open.Question(var gap) -> {
                var by = person.get();
                ask(() -> desk.dismiss(gap.id(), by), _ -> {
                    goOn(gap.id());
                    changed();
                    offer("knowledge.dismissed", () -> desk.reopen(gap.id()));
                });
            }
        }
    }

    private void remove(ItemShown item) {
        var by = person.get();
        ask(() -> desk.remove(item.id()), _ -> {
            goOn(item.id());
            changed();
            offer("knowledge.removed", () -> desk.add(item.words(), by));
        });
    }

    private void offer(String key, Callable<?> takeBack) {
        undo.offer(
                key,
                () -> ask(takeBack, _ -> {
                    notices.tell("knowledge.undone");
                    changed();
                }));
    }

    /// Takes the last removal or dismissal back, if it was lately.
    void undo() {
        undo.run();
    }

    /// Says that the open item is still right.
    void confirm() {
        if (open.get() instanceof Open.Found(var waiting, var _)) {
            accept(waiting, true);
        }
        if (open.get() instanceof Open.Item(var item)) {
            ask(() -> desk.confirm(item.id()), _ -> {
                notices.tell("knowledge.confirmed");
                if (listing.tabProperty().get() == Tab.STALE) {
                    goOn(item.id());
                }
                changed();
            });
        }
    }

    private <T> void ask(Callable<T> wish, Consumer<T> answer) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                wish,
                told -> {
                    busy.set(false);
                    answer.accept(told);
                },
                failure -> {
                    busy.set(false);
                    failed(failure);
                });
    }

    private void failed(Exception failure) {
        notices.problem("knowledge.wish.failed", failure);
    }

    void close() {
        stopListening.run();
    }
}
