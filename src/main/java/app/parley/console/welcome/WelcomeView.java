package app.parley.console.welcome;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// Ties the page of the first start to what is said there.
final class WelcomeView {
    private final Look look;
    private final WelcomeViewModel model;
    private final Runnable lookAround;
    private final Runnable connect;
    private Subscription ties = Subscription.EMPTY;

    @FXML
    private TextField name;

    @FXML
    private Label problem;

    @FXML
    private ComboBox<String> language;

    @FXML
    private Button demo;

    WelcomeView(Look look, WelcomeViewModel model, Runnable lookAround, Runnable connect) {
        this.look = look;
        this.model = model;
        this.lookAround = lookAround;
        this.connect = connect;
    }

    Parent load() {
        return Views.load(this, look.texts());
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        var languages = new ArrayList<>(List.of(""));
        languages.addAll(Texts.LANGUAGES);
        language.getItems().setAll(languages);
        language.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : named(code);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        language.valueProperty().bindBidirectional(model.languageProperty());
        ties = model.problemProperty().subscribe(key -> {
            problem.setText(key.isEmpty() ? "" : look.text(key));
            Controls.shown(problem, !key.isEmpty());
        });
    }

    private String named(String code) {
        return look.text(code.isEmpty() ? "settings.language.system" : "settings.language." + code);
    }

    @FXML
    private void lookAround() {
        model.leave(lookAround);
    }

    @FXML
    private void connect() {
        model.leave(connect);
    }

    void focus() {
        demo.requestFocus();
    }

    void close() {
        ties.unsubscribe();
    }
}
