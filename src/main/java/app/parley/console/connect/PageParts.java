package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a page of the wizard is put together from: a question, choices, fields and numbered steps.
final class PageParts {
    private final Look look;
    private final VBox whole = new VBox();
    private final List<Subscription> ties = new ArrayList<>();

    /// @param live a number is connected already
    PageParts(Look look, Page page, boolean live) {
        this.look = look;
        whole.getStyleClass().add("connect-page");
        var key = page == Page.LAST && live ? "connect.live" : page.key();
        var title = Controls.wrapped(look.text(key), "screen-title");
        var why = key + ".why";
        var head = new VBox(title, Controls.wrapped(look.text(why), "muted"));
        head.getStyleClass().add("settings-row");
        add(head);
    }

    Look look() {
        return look;
    }

    VBox whole() {
        return whole;
    }

    Subscription ties() {
        return () -> ties.forEach(Subscription::unsubscribe);
    }

    void tie(Subscription tie) {
        ties.add(tie);
    }

    void add(Node... nodes) {
        whole.getChildren().addAll(nodes);
    }

    void heading(String key) {
        add(Controls.label(look.text(key), "strong"));
    }

    /// Steps `prefix.1`, `prefix.2` and so on, as many as there are.
    VBox steps(String prefix, Object... arguments) {
        var box = new VBox();
        box.getStyleClass().add("connect-steps");
        for (int i = 1; look.texts().has(prefix + "." + i); i++) {
            var number = Controls.label(i + ".", "connect-step-number", "muted");
            var words = Controls.wrapped(look.text(prefix + "." + i, arguments));
            var line = new HBox(number, words);
            line.getStyleClass().add("connect-step");
            box.getChildren().add(line);
        }
        return box;
    }

    Label warning(String key) {
        var warning = Controls.wrapped(look.text(key), "warning-text");
        warning.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "warning"));
        return warning;
    }

    TextField field(String key, boolean secret, boolean kept, StringProperty text) {
        var field = secret ? new PasswordField() : new TextField();
        field.setId(key.replace('.', '-'));
        field.getStyleClass().add("connect-field");
        field.setAccessibleText(look.text(key));
        field.setPromptText(kept ? look.text("settings.secret.kept") : "");
        field.textProperty().bindBidirectional(text);
        tie(() -> field.textProperty().unbindBidirectional(text));
        var label = Controls.label(look.text(key), "strong");
        label.setLabelFor(field);
        var row = new VBox(label, field);
        if (look.texts().has(key + ".help")) {
            row.getChildren().add(Controls.wrapped(look.text(key + ".help"), "caption"));
        }
        row.getStyleClass().add("settings-row");
        add(row);
        return field;
    }

    /// One of several, each with what it means. Answers the chosen one's button, where the focus goes.
    <T> RadioButton choose(
            Property<T> chosen, List<T> all, Function<T, String> name, Function<T, String> meaning, String id) {
        var group = new ToggleGroup();
        var box = new VBox();
        box.getStyleClass().add("settings-radios");
        @Nullable RadioButton first = null;
        for (var each : all) {
            var button = new RadioButton(name.apply(each));
            button.setId(id + "-" + all.indexOf(each));
            button.setWrapText(true);
            button.setToggleGroup(group);
            boolean is = each.equals(chosen.getValue());
            button.setSelected(is);
            first = first == null || is ? button : first;
            tie(button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    chosen.setValue(each);
                }
            }));
            tie(chosen.subscribe(now -> {
                if (each.equals(now)) {
                    button.setSelected(true);
                }
            }));
            var help = Controls.wrapped(meaning.apply(each), "caption", "settings-radio-help");
            box.getChildren().add(new VBox(button, help));
        }
        add(box);
        if (first == null) {
            throw new IllegalArgumentException("there is nothing to choose from");
        }
        return first;
    }
}
