package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// A form of the settings: a title, and rows of a name, a field, what is wrong with it, and what it is for. A
/// row's key names it; `key.help` says what it is for, where there is such a text.
public final class Form extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private final Look look;
    private final Ties ties;

    public Form(Look look, Ties ties, String key) {
        this.look = look;
        this.ties = ties;
        getStyleClass().add("settings-form");
        var head = new VBox(Controls.label(look.text(key), "pane-title"), help(key + ".intro"));
        head.getStyleClass().add("settings-row");
        getChildren().add(head);
    }

    public Look look() {
        return look;
    }

    public Ties ties() {
        return ties;
    }

    public void add(Node... nodes) {
        getChildren().addAll(nodes);
    }

    /// A small heading between rows.
    public void heading(String key) {
        add(Controls.label(look.text(key), "strong", "settings-heading"));
    }

    public VBox text(String key, Entry entry, Runnable save) {
        return row(key, entry, field(entry, save));
    }

    /// @param unitKey says what is counted
    public VBox number(String key, Entry entry, String unitKey, Runnable save) {
        var field = field(entry, save);
        field.getStyleClass().add("settings-number");
        var row = row(key, entry, field);
        var line = new HBox(field, Controls.label(look.text(unitKey), "muted"));
        line.getStyleClass().add("settings-line");
        row.getChildren().add(1, line);
        return row;
    }

    private static TextField field(Entry entry, Runnable save) {
        var field = new TextField();
        field.setOnAction(_ -> save.run());
        return field;
    }

    /// A row around a field of any kind; the tabulator leads on from it.
    public VBox row(String key, Entry entry, TextInputControl field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.TAB && field instanceof TextArea) {
                field.requestFocusTraversal(
                        pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                pressed.consume();
            }
        });
        field.textProperty().bindBidirectional(entry.textProperty());
        field.getStyleClass().add("settings-field");
        field.setId(key.replace('.', '-'));
        var label = Controls.label(look.text(key), "strong");
        label.setLabelFor(field);
        field.setAccessibleText(look.text(key));
        var problem = problem(entry, field, ties);
        var row = new VBox(label, field, problem, help(key + ".help"));
        row.getStyleClass().add("settings-row");
        add(row);
        return row;
    }

    /// What is wrong with the field, as long as those ties hold.
    public Label problem(Entry entry, Node field, Ties ties) {
        var problem = Controls.wrapped("", "danger-text", "caption");
        problem.setGraphic(Controls.icon(Feather.ALERT_CIRCLE, "small", "danger"));
        ties.add(entry.problemProperty().subscribe(words -> {
            problem.setText(look.texts().textOrSaid(words));
            Controls.shown(problem, !words.isEmpty());
            field.pseudoClassStateChanged(DANGER, !words.isEmpty());
            field.setAccessibleHelp(look.texts().textOrSaid(words));
        }));
        return problem;
    }

    public CheckBox check(String key, Property<Boolean> chosen) {
        var box = new CheckBox(look.text(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(chosen);
        var row = new VBox(box, help(key + ".help"));
        row.getStyleClass().addAll("settings-row", "settings-check");
        add(row);
        return box;
    }

    public <T> ComboBox<T> choice(String key, Property<T> chosen, List<T> all, Function<T, String> name) {
        var box = new ComboBox<>(FXCollections.observableArrayList(all));
        box.setId(key.replace('.', '-'));
        box.setConverter(new Names<>(name));
        box.getStyleClass().add("settings-field");
        box.setAccessibleText(look.text(key));
        box.valueProperty().bindBidirectional(chosen);
        var label = Controls.label(look.text(key), "strong");
        label.setLabelFor(box);
        var row = new VBox(label, box, help(key + ".help"));
        row.getStyleClass().add("settings-row");
        add(row);
        return box;
    }

    /// One of several, each with what it means.
    ///
    /// @param prefix of the keys of the texts
    public <T> VBox radios(String prefix, Property<T> chosen, List<T> all, Function<T, String> word) {
        var group = new ToggleGroup();
        var row = new VBox();
        row.getStyleClass().addAll("settings-row", "settings-radios");
        for (var each : all) {
            var key = prefix + "." + word.apply(each);
            var button = new RadioButton(look.text(key));
            button.setId(key.replace('.', '-'));
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setOnAction(_ -> chosen.setValue(each));
            button.selectedProperty().subscribe(selected -> {
                if (selected && !each.equals(chosen.getValue())) {
                    chosen.setValue(each);
                }
            });
            ties.add(chosen.subscribe(value -> {
                if (each.equals(value)) {
                    button.setSelected(true);
                }
            }));
            var help = help(key + ".help");
            help.getStyleClass().add("settings-radio-help");
            row.getChildren().add(new VBox(button, help));
        }
        add(row);
        return row;
    }

    /// Buttons in one line; the first is the one that saves.
    public HBox buttons(Button... buttons) {
        var line = new HBox(buttons);
        line.getStyleClass().add("settings-buttons");
        add(line);
        return line;
    }

    public Button save(Runnable save) {
        var button = Controls.button(look.text("settings.save"), save, "accent");
        button.setId("settings-save");
        return button;
    }

    /// What a row is for; takes no room where there is nothing to say.
    public Label help(String key) {
        boolean has = look.texts().has(key);
        var help = Controls.wrapped(has ? look.text(key) : "", "caption");
        Controls.shown(help, has);
        return help;
    }

    /// Shows things by their names; nothing is typed.
    public static final class Names<T> extends StringConverter<T> {
        private final Function<T, String> name;

        public Names(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T thing) {
            return thing == null ? "" : name.apply(thing);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
