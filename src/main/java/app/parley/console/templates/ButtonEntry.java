package app.parley.console.templates;

import app.parley.console.parts.Entry;
import app.parley.desk.templates.ButtonWords;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A button under a template, as somebody writes it.
final class ButtonEntry {
    static final String QUICK_REPLY = "QUICK_REPLY";

    /// Those that are made here.
    static final List<String> TYPES = List.of(QUICK_REPLY, "URL", "PHONE_NUMBER");

    final ObjectProperty<String> type = new SimpleObjectProperty<>(QUICK_REPLY);
    final Entry text = new Entry();
    final Entry value = new Entry();

    ButtonEntry(ButtonWords words) {
        type.set(words.type());
        text.reset(words.text());
        value.reset(words.value() == null ? "" : words.value());
    }

    void onChange(Runnable changed) {
        type.subscribe((_, _) -> changed.run());
        text.textProperty().subscribe((_, _) -> changed.run());
        value.textProperty().subscribe((_, _) -> changed.run());
    }

    boolean hasValue() {
        return !QUICK_REPLY.equals(type.get());
    }

    ButtonWords words() {
        return new ButtonWords(type.get(), text.typed(), hasValue() ? value.typed() : null);
    }
}
