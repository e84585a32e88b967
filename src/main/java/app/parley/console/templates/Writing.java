package app.parley.console.templates;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Entry;
import app.parley.console.parts.WordingModel;
import app.parley.desk.templates.ButtonWords;
import app.parley.desk.templates.Reading;
import app.parley.desk.templates.TemplateWords;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.desk.templates.VariableWords;
import app.parley.desk.templates.Written;
import app.parley.desk.wording.WordingDesk;
import app.parley.desk.wording.Wordings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A template while somebody writes it: what stands in each field, how it would be read, and what is wrong where.
final class Writing {
    static final String UTILITY = "utility";
    static final String MARKETING = "marketing";
    private static final int MOST_BUTTONS = 10;
    private static final Reading NOTHING = new Reading("", "", "", List.of());

    final Entry name = new Entry();
    final Entry language = new Entry();
    final ObjectProperty<String> category = new SimpleObjectProperty<>(UTILITY);
    final Entry header = new Entry();
    final Entry body = new Entry();
    final Entry footer = new Entry();

    /// What is wrong with no field of its own.
    final Entry whole = new Entry();

    private final ObservableList<ButtonEntry> buttons = FXCollections.observableArrayList();
    private final ObservableList<VariableEntry> variables = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final Background background;
    private final TemplatesDesk desk;
    private final WordingModel wording;
    private final Notices notices;
    private @Nullable TemplateWords shown;
    private Reading reading = NOTHING;
    private boolean showing;
    private int asked;

    Writing(Background background, TemplatesDesk desk, WordingDesk words, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.wording = new WordingModel(
                background, (wish, operator) -> about(words, wish, operator), body.textProperty()::set);
        Stream.of(name, language, header, body, footer)
                .forEach(entry -> entry.textProperty().subscribe((_, _) -> read()));
        category.subscribe((_, _) -> read());
    }

    ObservableList<ButtonEntry> buttons() {
        return buttons;
    }

    ObservableList<VariableEntry> variables() {
        return variables;
    }

    /// Wordings of the text to choose from.
    WordingModel wording() {
        return wording;
    }

    private Callable<Wordings> about(WordingDesk desk, String wish, String operator) {
        var words = words();
        return () -> desk.toMany(words.category(), words.language(), wish, words.body(), operator);
    }

    /// How a contact would read it.
    Reading reading() {
        return reading;
    }

    /// Another one whenever it would be read otherwise, buttons included.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Puts this in the place of whatever was typed.
    void show(TemplateWords words) {
        wording.drop();
        showing = true;
        name.reset(words.name());
        language.reset(words.language());
        category.set(words.category());
        header.reset(words.header() == null ? "" : words.header());
        body.reset(words.body());
        footer.reset(words.footer() == null ? "" : words.footer());
        whole.reset("");
        buttons.setAll(words.buttons().stream().map(this::heard).toList());
        variables.setAll(words.variables().stream().map(this::heard).toList());
        showing = false;
        shown = words();
        read();
    }

    private ButtonEntry heard(ButtonWords words) {
        var entry = new ButtonEntry(words);
        entry.onChange(this::read);
        return entry;
    }

    private VariableEntry heard(VariableWords words) {
        var entry = new VariableEntry(words);
        entry.onChange(this::read);
        return entry;
    }

    /// Whether something stands there that is kept nowhere.
    boolean isChanged() {
        return shown != null && !words().equals(shown);
    }

    void addButton() {
        if (buttons.size() < MOST_BUTTONS) {
            buttons.add(heard(new ButtonWords(ButtonEntry.QUICK_REPLY, "", null)));
            read();
        }
    }

    void removeButton(ButtonEntry button) {
        buttons.remove(button);
        read();
    }

    private void read() {
        if (showing) {
            return;
        }
        int question = ++asked;
        var words = words();
        background.run(
                () -> desk.read(words),
                answer -> {
                    if (question == asked) {
                        take(answer);
                    }
                },
                failure -> notices.problem("templates.failed", failure));
    }

    private void take(Reading answer) {
        var now = answer.variables().stream().map(this::entry).toList();
        if (!variables.equals(now)) {
            variables.setAll(now);
        }
        reading = answer;
        version.set(version.get() + 1);
    }

    private VariableEntry entry(VariableWords words) {
        return variables.stream().filter(known -> known.is(words)).findFirst().orElseGet(() -> heard(words));
    }

    TemplateWords words() {
        return new TemplateWords(
                name.typed(),
                language.typed(),
                category.get(),
                header.typed().isEmpty() ? null : header.typed(),
                body.typed(),
                footer.typed().isEmpty() ? null : footer.typed(),
                buttons.stream().map(ButtonEntry::words).toList(),
                variables.stream().map(VariableEntry::words).toList());
    }

    /// Says under each field what is wrong with it.
    void faults(List<Written.Fault> faults) {
        Stream.of(name, language, header, body, footer, whole).forEach(entry -> entry.setProblem(""));
        buttons.forEach(button -> button.text.setProblem(""));
        variables.forEach(variable -> variable.example.setProblem(""));
        faults.forEach(fault -> field(fault.field()).setProblem(fault.reason()));
    }

    private Entry field(String field) {
        return switch (field) {
            case "name" -> name;
            case "language" -> language;
            case "header" -> header;
            case "body" -> body;
            case "footer" -> footer;
            default -> inner(field);
        };
    }

    private Entry inner(String field) {
        for (int i = 0; i < buttons.size(); i++) {
            if (field.equals("buttons." + i)) {
                return buttons.get(i).text;
            }
        }
        return variables.stream()
                .filter(variable -> field.equals("example." + variable.part + ":" + variable.name))
                .findFirst()
                .map(variable -> variable.example)
                .orElse(whole);
    }
}
