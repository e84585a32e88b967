package app.parley.console.settings;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.console.settings.ConnectionViewModel.Testing;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessShown.Origin;
import app.parley.desk.settings.Service;
import app.parley.desk.settings.Trial;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rows, the test and the saving of a connection.
final class ConnectionPane {
    private static final String STATED = "true";
    private final Form form;
    private final Look look;
    private final ConnectionViewModel model;

    /// @param startAgain ends the program and starts it with what was kept
    ConnectionPane(Form form, ConnectionViewModel model, Runnable startAgain) {
        this.form = form;
        this.look = form.look();
        this.model = model;
        form.add(banner(startAgain));
    }

    private Node banner(Runnable startAgain) {
        var words = Controls.wrapped(look.text("settings.waiting"));
        words.setMaxWidth(Double.MAX_VALUE);
        var again = Controls.button(look.text("settings.start_again"), startAgain);
        again.setId("settings-start-again");
        again.setMinWidth(Button.USE_PREF_SIZE);
        var banner = new HBox(Controls.icon(Feather.REFRESH_CW, "accent"), words, again);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        banner.getStyleClass().add("settings-banner");
        form.ties().add(model.waitingProperty().subscribe(waiting -> Controls.shown(banner, waiting)));
        return banner;
    }

    /// A row for a field; a secret is typed unseen and never shown again.
    VBox field(AccessField field) {
        var access = model.entry(field);
        var key = "settings.access." + field.name().toLowerCase(Locale.ROOT);
        var typed = access.secret ? new PasswordField() : new TextField();
        typed.setOnAction(_ -> model.save());
        var row = form.row(key, access.entry, typed);
        var forget = Controls.button(look.text("settings.forget"), () -> model.forget(field), "flat");
        forget.setAccessibleText(look.text("settings.forget.what", look.text(key)));
        var line = new HBox(typed, forget);
        line.getStyleClass().add("settings-line");
        row.getChildren().add(1, line);
        var given = Controls.wrapped("", "caption");
        given.setGraphic(Controls.icon(Feather.LOCK, "small"));
        row.getChildren().add(2, given);
        form.ties().add(access.originProperty().subscribe(origin -> {
            typed.setDisable(origin == Origin.ENVIRONMENT);
            typed.setPromptText(prompt(access.secret, origin));
            Controls.shown(forget, access.secret && origin == Origin.SETTINGS);
            Controls.shown(given, origin == Origin.ENVIRONMENT);
            given.setText(look.text("settings.given", access.variableProperty().get()));
        }));
        return row;
    }

    /// A row for something that is stated or not.
    VBox tick(AccessField field) {
        var access = model.entry(field);
        var key = "settings.access." + field.name().toLowerCase(Locale.ROOT);
        var box = new CheckBox(look.text(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        var stated = access.entry.textProperty();
        form.ties().add(stated.subscribe(text -> box.setSelected(text.equals(STATED))));
        box.selectedProperty().subscribe(chosen -> stated.set(chosen ? STATED : ""));
        var given = Controls.wrapped("", "caption");
        form.ties().add(access.originProperty().subscribe(origin -> {
            box.setDisable(origin == Origin.ENVIRONMENT);
            Controls.shown(given, origin == Origin.ENVIRONMENT);
            given.setText(look.text("settings.given", access.variableProperty().get()));
        }));
        var row = new VBox(box, form.help(key + ".help"), given, form.problem(access.entry, box, form.ties()));
        row.getStyleClass().addAll("settings-row", "settings-check");
        form.add(row);
        return row;
    }

    private String prompt(boolean secret, Origin origin) {
        return !secret || origin == Origin.NOWHERE ? "" : look.text("settings.secret.kept");
    }

    /// Tries a service, and says what came of it.
    Pane test(Service service) {
        var button = Controls.button(look.text("settings.test"), () -> model.test(service));
        button.setId("settings-test-" + service.name().toLowerCase(Locale.ROOT));
        var turning = new ProgressIndicator();
        turning.getStyleClass().add("settings-turning");
        var running = Controls.label(look.text("settings.testing"), "muted");
        var line = new HBox(button, turning, running);
        line.getStyleClass().add("settings-line");
        var result = Controls.wrapped("");
        result.setId("settings-result-" + service.name().toLowerCase(Locale.ROOT));
        var concern = Controls.wrapped("", "caption", "warning-text");
        var whole = new VBox(line, result, concern);
        whole.getStyleClass().add("settings-row");
        form.ties().add(model.testingProperty().subscribe(testing -> {
            boolean busy = testing instanceof Testing.Running;
            Controls.shown(turning, busy);
            Controls.shown(running, busy);
            button.setDisable(busy);
            show(testing, result, concern);
        }));
        return whole;
    }

    private void show(Testing testing, Label result, Label concern) {
        switch (testing) {
            case Testing.Idle() -> say(result, "", true);
            case Testing.Running() -> say(result, "", true);
            case Testing.Broken() -> say(result, look.text("settings.failed"), false);
            case Testing.Over(Trial.Works works) ->
                say(result, look.text("settings.works", String.join(" · ", works.found())), true);
            case Testing.Over(Trial.Fails fails) -> say(result, look.texts().said(fails.why()), false);
        }
        var worry = testing instanceof Testing.Over(Trial.Works works) ? works.concern() : "";
        concern.setText(look.texts().said(worry));
        Controls.shown(concern, !worry.isEmpty());
    }

    private static void say(Label result, String words, boolean good) {
        result.setText(words);
        Controls.shown(result, !words.isEmpty());
        result.setGraphic(
                good ? Controls.icon(Feather.CHECK_CIRCLE, "success") : Controls.icon(Feather.X_CIRCLE, "danger"));
    }

    void save() {
        form.buttons(form.save(model::save));
    }
}
