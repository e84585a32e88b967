package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessWish;
import app.parley.desk.settings.ConnectionsShown;
import app.parley.desk.settings.Kept;
import app.parley.desk.settings.ModelsShown;
import app.parley.desk.settings.Service;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.settings.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A connection as a form: typed, tried, kept until the next start.
final class ConnectionViewModel {
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final Map<AccessField, AccessEntry> entries = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Testing> testing = new ReadOnlyObjectWrapper<>(new Testing.Idle());
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private int attempt;

    /// How far a test is.
    sealed interface Testing {
        record Idle() implements Testing {}

        record Running() implements Testing {}

        record Over(Trial trial) implements Testing {}

        /// The engine itself could not be asked.
        record Broken() implements Testing {}
    }

    ConnectionViewModel(Background background, SettingsDesk desk, Notices notices, List<AccessEntry> entries) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        for (var each : entries) {
            this.entries.put(each.field, each);
            each.entry.textProperty().subscribe(this::forgetTest);
        }
    }

    /// A result speaks of what was typed then.
    private void forgetTest() {
        attempt++;
        testing.set(new Testing.Idle());
    }

    AccessEntry entry(AccessField field) {
        return Objects.requireNonNull(entries.get(field));
    }

    ReadOnlyObjectProperty<Testing> testingProperty() {
        return testing.getReadOnlyProperty();
    }

    /// Something was kept that counts from the next start only.
    ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    void show(ConnectionsShown shown) {
        waiting.set(shown.waiting());
        for (var each : shown.fields()) {
            var entry = entries.get(each.field());
            if (entry != null) {
                entry.show(each);
            }
        }
    }

    private List<AccessWish> wishes() {
        return entries.values().stream().flatMap(each -> each.wish().stream()).toList();
    }

    void test(Service service) {
        attempt++;
        int now = attempt;
        var wishes = wishes();
        testing.set(new Testing.Running());
        background.run(() -> desk.test(service, wishes), trial -> end(now, new Testing.Over(trial)), failure -> {
            end(now, new Testing.Broken());
            notices.problem("settings.failed", failure);
        });
    }

    /// Asks a server which models it has.
    void models(Service service, Consumer<ModelsShown> answer) {
        var wishes = wishes();
        background.run(() -> desk.models(service, wishes), answer::accept, e -> notices.problem("settings.failed", e));
    }

    private void end(int which, Testing how) {
        if (which == attempt) {
            testing.set(how);
        }
    }

    void save() {
        var wishes = wishes();
        background.run(() -> desk.keepConnections(wishes), this::kept, e -> notices.problem("settings.failed", e));
    }

    /// Forgets a secret that is kept.
    void forget(AccessField field) {
        background.run(
                () -> desk.keepConnections(List.of(new AccessWish(field, ""))),
                this::kept,
                e -> notices.problem("settings.failed", e));
    }

    private void kept(Kept kept) {
        switch (kept) {
            case Kept.Done() -> {
                entries.values().forEach(AccessEntry::kept);
                notices.tell("settings.saved");
                background.run(desk::connections, this::show, e -> notices.problem("settings.failed", e));
            }
            case Kept.Refused(var flaws) -> flaws.forEach(this::refuse);
        }
    }

    /// A flaw of a field that stands on another page is told in passing.
    private void refuse(Kept.Flaw flaw) {
        var entry = entries.get(AccessField.valueOf(flaw.field()));
        if (entry == null) {
            notices.say(flaw.why());
            return;
        }
        entry.entry.setProblem(flaw.why());
    }
}
