package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A template to send once the 24 hours are over.
final class TemplateForm extends VBox {
    private static final int LINES = 2;
    private final ComposerViewModel viewModel;
    private final TextField name = new TextField();
    private final TextField language = new TextField();
    private final TextArea values = new TextArea();
    private final Button send;

    TemplateForm(Look look, ComposerViewModel viewModel) {
        this.viewModel = viewModel;
        this.send = Controls.button(look.text("thread.template.send"), viewModel::sendTemplate, "accent");
        getStyleClass().add("template-form");
        values.setPrefRowCount(LINES);
        values.setWrapText(true);
        Directions.follow(values);
        language.getStyleClass().add("language");
        var first = new HBox(
                labelled(look.text("thread.template.name"), name),
                labelled(look.text("thread.template.language"), language));
        first.getStyleClass().add("template-line");
        HBox.setHgrow(first.getChildren().getFirst(), Priority.ALWAYS);
        var last = new HBox(Controls.spacer(), send);
        getChildren().addAll(first, labelled(look.text("thread.template.values"), values), last);
    }

    private static VBox labelled(String text, TextInputControl field) {
        var label = Controls.label(text, "caption");
        label.setLabelFor(field);
        return new VBox(label, (Node) field);
    }

    Subscription tie() {
        return Subscription.combine(
                viewModel.template().subscribe(this::show),
                name.textProperty().subscribe(this::keep),
                language.textProperty().subscribe(this::keep),
                values.textProperty().subscribe(this::keep));
    }

    private void show(TemplateTyped typed) {
        put(name, typed.name());
        put(language, typed.language());
        put(values, typed.values());
        send.setDisable(!typed.isWhole());
    }

    private static void put(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void keep() {
        viewModel.keepTemplate(new TemplateTyped(name.getText(), language.getText(), values.getText()));
    }
}
