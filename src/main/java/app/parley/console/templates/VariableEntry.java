package app.parley.console.templates;

import app.parley.console.parts.Entry;
import app.parley.desk.templates.VariableWords;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A variable of a template: its example, and what fills it by itself.
final class VariableEntry {
    /// Somebody fills it each time.
    static final String BY_HAND = "";

    /// What can fill it.
    static final List<String> FIELDS = List.of(BY_HAND, "name", "first_name", "phone", "username", "language");

    final String part;
    final String name;
    final Entry example = new Entry();
    final ObjectProperty<String> field = new SimpleObjectProperty<>(BY_HAND);

    VariableEntry(VariableWords words) {
        part = words.part();
        name = words.name();
        example.reset(words.example());
        field.set(words.boundTo() == null ? BY_HAND : words.boundTo());
    }

    void onChange(Runnable changed) {
        example.textProperty().subscribe((_, _) -> changed.run());
        field.subscribe((_, _) -> changed.run());
    }

    boolean is(VariableWords words) {
        return part.equals(words.part()) && name.equals(words.name());
    }

    VariableWords words() {
        return new VariableWords(part, name, example.typed(), field.get().isEmpty() ? null : field.get());
    }
}
