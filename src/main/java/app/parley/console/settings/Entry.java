package app.parley.console.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Something typed into a form: what stands there, whether it differs from what is kept, and what is wrong with it.
final class Entry {
    /// Beyond this nobody has typed.
    static final int MOST = 20_000;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private String kept = "";

    Entry() {
        text.subscribe(typed -> {
            changed.set(!typed.equals(kept));
            problem.set("");
        });
    }

    StringProperty textProperty() {
        return text;
    }

    /// What was typed, without blanks around it and without characters that no file takes.
    String typed() {
        return text.get().replace("\0", "").strip();
    }

    /// What is kept now. Something else that is being typed stays.
    void keep(String value) {
        boolean untouched = text.get().equals(kept);
        kept = value;
        if (untouched) {
            text.set(value);
        }
        changed.set(!text.get().equals(kept));
    }

    /// Puts this in place of whatever was typed.
    void reset(String value) {
        kept = value;
        text.set(value);
        changed.set(false);
        problem.set("");
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    boolean isChanged() {
        return changed.get();
    }

    /// The key of a text, or a sentence of the engine's; "" if nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void setProblem(String keyOrWords) {
        problem.set(keyOrWords);
    }
}
