package app.parley.console.parts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Something typed into a form: what stands there, whether it differs from what is kept, and what is wrong with it.
public final class Entry {
    /// Beyond this nobody has typed.
    public static final int MOST = 20_000;

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private String kept = "";

    public Entry() {
        text.subscribe(typed -> {
            changed.set(!typed.equals(kept));
            problem.set("");
        });
    }

    public StringProperty textProperty() {
        return text;
    }

    /// What was typed, without blanks around it and without characters that no file takes.
    public String typed() {
        return text.get().replace("\0", "").strip();
    }

    /// What is kept now. Something else that is being typed stays.
    public void keep(String value) {
        boolean untouched = text.get().equals(kept);
        kept = value;
        if (untouched) {
            text.set(value);
        }
        changed.set(!text.get().equals(kept));
    }

    /// Puts this in place of whatever was typed.
    public void reset(String value) {
        kept = value;
        text.set(value);
        changed.set(false);
        problem.set("");
    }

    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public boolean isChanged() {
        return changed.get();
    }

    /// The key of a text, or a sentence of the engine's; "" if nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void setProblem(String keyOrWords) {
        problem.set(keyOrWords);
    }
}
