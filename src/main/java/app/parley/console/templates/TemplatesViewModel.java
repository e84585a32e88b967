package app.parley.console.templates;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.templates.TemplateShown;
import app.parley.desk.templates.TemplateWords;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.desk.templates.TemplatesShown;
import app.parley.desk.templates.Written;
import app.parley.desk.wording.WordingDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The account's templates, and the one that is read or written.
final class TemplatesViewModel {
    private final Background background;
    private final TemplatesDesk desk;
    private final Notices notices;
    private final Writing writing;
    private final ObservableList<TemplateShown> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Instant> syncedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TemplateShown> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty deleting = new SimpleBooleanProperty();
    private final Runnable stopListening;

    TemplatesViewModel(Background background, TemplatesDesk desk, WordingDesk words, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.writing = new Writing(background, desk, words, notices);
        this.stopListening = desk.listen(background.throttled(this::load));
    }

    Writing writing() {
        return writing;
    }

    ObservableList<TemplateShown> all() {
        return all;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// When the list was last the same as Meta's; null if it never was.
    ReadOnlyObjectProperty<@Nullable Instant> syncedAtProperty() {
        return syncedAt.getReadOnlyProperty();
    }

    /// The one that is shown; null while a new one is written, or none is open.
    ReadOnlyObjectProperty<@Nullable TemplateShown> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether there is something to read or write beside the list.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether Meta is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the person is being asked if they mean it.
    BooleanProperty deletingProperty() {
        return deleting;
    }

    void load() {
        background.run(desk::all, this::show, failure -> {
            phase.set(Phase.FAILED);
            notices.problem("templates.failed", failure);
        });
    }

    private void show(TemplatesShown shown) {
        var before = chosen.get();
        if (!all.equals(shown.all())) {
            all.setAll(shown.all());
        }
        syncedAt.set(shown.syncedAt());
        phase.set(Phase.SHOWN);
        if (before == null) {
            return;
        }
        var now = named(before.id());
        if (now.isEmpty()) {
            leave();
        } else if (!now.get().equals(before)) {
            boolean untouched = !writing.isChanged();
            chosen.set(now.get());
            if (untouched) {
                writing.show(now.get().words());
            }
        }
    }

    private Optional<TemplateShown> named(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    void choose(TemplateShown template) {
        if (chosen.get() == null || !chosen.get().id().equals(template.id())) {
            deleting.set(false);
            chosen.set(template);
            open.set(true);
            writing.show(template.words());
        }
    }

    /// Begins a new one.
    ///
    /// @param language that it is probably in
    void begin(String language) {
        deleting.set(false);
        chosen.set(null);
        open.set(true);
        writing.show(TemplateWords.empty(language));
    }

    private void leave() {
        deleting.set(false);
        chosen.set(null);
        open.set(false);
    }

    /// Gives what is written to Meta; where only what fills a variable is another, Meta is not asked.
    void save() {
        var template = chosen.get();
        var words = writing.words();
        ask(
                () -> template == null ? desk.create(words) : desk.edit(template.id(), words),
                template == null ? "templates.created" : "templates.changed");
    }

    private void ask(Callable<Written> wish, String done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                wish,
                written -> {
                    busy.set(false);
                    take(written, done);
                },
                failure -> {
                    busy.set(false);
                    notices.problem("templates.failed", failure);
                });
    }

    private void take(Written written, String done) {
        switch (written) {
            case Written.Done(var id) -> {
                writing.faults(List.of());
                notices.tell(done);
                background.run(
                        desk::all,
                        shown -> {
                            chosen.set(null);
                            show(shown);
                            named(id).ifPresentOrElse(this::choose, this::leave);
                        },
                        failure -> notices.problem("templates.failed", failure));
            }
            case Written.Faulty(var faults) -> writing.faults(faults);
            case Written.Refused(var reason) -> writing.faults(List.of(new Written.Fault("", reason)));
            case Written.Missing() -> {
                notices.tell("templates.missing");
                load();
            }
        }
    }

    void delete() {
        var template = chosen.get();
        deleting.set(false);
        if (template != null) {
            ask(() -> desk.delete(template.id()), "templates.deleted");
        }
    }

    /// Asks Meta for all of them, now.
    void sync() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        background.run(
                desk::sync,
                refused -> {
                    busy.set(false);
                    if (refused.isEmpty()) {
                        notices.tell("templates.synced");
                        load();
                    } else {
                        notices.say(refused);
                    }
                },
                failure -> {
                    busy.set(false);
                    notices.problem("templates.failed", failure);
                });
    }

    void close() {
        stopListening.run();
    }
}
