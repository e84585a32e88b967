package app.parley.console.settings;

import app.parley.console.parts.Entry;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessShown;
import app.parley.desk.settings.AccessShown.Origin;
import app.parley.desk.settings.AccessWish;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One field of a connection in a form. A secret is typed anew or left alone; it never comes back.
final class AccessEntry {
    final AccessField field;
    final boolean secret;
    final Entry entry = new Entry();
    private final String usual;
    private final ReadOnlyObjectWrapper<Origin> origin = new ReadOnlyObjectWrapper<>(Origin.NOWHERE);
    private final ReadOnlyStringWrapper variable = new ReadOnlyStringWrapper("");

    AccessEntry(AccessField field, boolean secret) {
        this(field, secret, "");
    }

    /// @param usual what counts where nothing is kept
    AccessEntry(AccessField field, boolean secret, String usual) {
        this.field = field;
        this.secret = secret;
        this.usual = usual;
    }

    ReadOnlyObjectProperty<Origin> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /// The environment variable that gives it, or could.
    ReadOnlyStringProperty variableProperty() {
        return variable.getReadOnlyProperty();
    }

    void show(AccessShown shown) {
        variable.set(shown.variable());
        origin.set(shown.origin());
        entry.keep(shown.value().isEmpty() ? usual : shown.value());
    }

    /// What is wished of it, if anything was typed.
    Optional<AccessWish> wish() {
        boolean touched = origin.get() != Origin.ENVIRONMENT && entry.isChanged();
        return touched ? Optional.of(new AccessWish(field, entry.typed())) : Optional.empty();
    }

    void kept() {
        entry.reset(secret ? "" : entry.typed());
    }
}
