package app.parley.console.templates;

import app.parley.console.kit.Controls;
import app.parley.console.parts.Form;
import app.parley.console.parts.Ties;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The buttons of a template, each in a line of its own.
final class ButtonsBox extends VBox {
    private final Form form;
    private final Writing writing;
    private final Ties rows = new Ties();
    private final Button add;

    ButtonsBox(Form form, Writing writing) {
        this.form = form;
        this.writing = writing;
        getStyleClass().add("template-lines");
        add = Controls.button(form.look().text("templates.button.add"), this::add);
        add.setGraphic(Controls.icon(Feather.PLUS));
        add.setId("templates-button-add");
        form.ties().add(writing.buttons().subscribe(this::show));
        form.ties().add(rows::cut);
        show();
    }

    private void add() {
        writing.addButton();
        var lines = getChildren();
        if (lines.size() > 1) {
            lines.get(lines.size() - 2).lookup(".text-field").requestFocus();
        }
    }

    private void show() {
        rows.cut();
        getChildren().setAll(writing.buttons().stream().map(this::line).toList());
        getChildren().add(add);
    }

    private VBox line(ButtonEntry button) {
        var look = form.look();
        int number = writing.buttons().indexOf(button) + 1;
        var type = new ComboBox<String>();
        type.getItems().setAll(ButtonEntry.TYPES);
        type.setConverter(new Form.Names<>(word -> look.texts().word("template.button", word)));
        type.valueProperty().bindBidirectional(button.type);
        type.setAccessibleText(look.text("templates.button.type", number));
        var text = new TextField();
        text.textProperty().bindBidirectional(button.text.textProperty());
        text.setPromptText(look.text("templates.button.text"));
        text.setAccessibleText(look.text("templates.button.text.of", number));
        var value = new TextField();
        value.textProperty().bindBidirectional(button.value.textProperty());
        rows.add(button.type.subscribe(word -> {
            Controls.shown(value, button.hasValue());
            var key = "URL".equals(word) ? "templates.button.link" : "templates.button.number";
            value.setPromptText(look.text(key));
            value.setAccessibleText(look.text(key));
        }));
        var remove = Controls.iconOnly(new Button(), Feather.X, look.text("templates.button.remove", number), "");
        remove.setOnAction(_ -> {
            writing.removeButton(button);
            add.requestFocus();
        });
        var fields = new HBox(type, text, value, remove);
        fields.getStyleClass().add("settings-line");
        Label problem = form.problem(button.text, text, rows);
        return new VBox(fields, problem);
    }
}
