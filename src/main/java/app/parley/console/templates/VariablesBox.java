package app.parley.console.templates;

import app.parley.console.kit.Controls;
import app.parley.console.parts.Form;
import app.parley.console.parts.Ties;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The variables of a template: an example of each for Meta's reviewers, and what fills it by itself.
final class VariablesBox extends VBox {
    private final Form form;
    private final Writing writing;
    private final TemplateForm.Locks locks;
    private final Ties rows = new Ties();

    VariablesBox(Form form, Writing writing, TemplateForm.Locks locks) {
        this.form = form;
        this.writing = writing;
        this.locks = locks;
        getStyleClass().add("template-lines");
        form.ties().add(writing.variables().subscribe(this::show));
        form.ties().add(rows::cut);
        show();
    }

    private void show() {
        rows.cut();
        var none = Controls.wrapped(form.look().text("templates.variables.none"), "muted");
        if (writing.variables().isEmpty()) {
            getChildren().setAll(none);
        } else {
            getChildren().setAll(writing.variables().stream().map(this::line).toList());
        }
    }

    private VBox line(VariableEntry variable) {
        var look = form.look();
        var name = Controls.label("{{" + variable.name + "}}", "strong", "template-variable");
        var part = Controls.label(look.text("template.part." + variable.part), "caption");
        var example = new TextField();
        example.textProperty().bindBidirectional(variable.example.textProperty());
        example.setPromptText(look.text("templates.variable.example"));
        example.setAccessibleText(look.text("templates.variable.example.of", variable.name));
        var field = new ComboBox<String>();
        field.getItems().setAll(VariableEntry.FIELDS);
        field.setConverter(
                new Form.Names<>(word -> look.text("template.field." + (word.isEmpty() ? "by_hand" : word))));
        field.valueProperty().bindBidirectional(variable.field);
        field.setAccessibleText(look.text("templates.variable.field.of", variable.name));
        rows.add(locks.words().subscribe(example::setDisable));
        rows.add(locks.fields().subscribe(field::setDisable));
        var fields = new HBox(new VBox(name, part), example, field);
        fields.getStyleClass().add("settings-line");
        return new VBox(fields, form.problem(variable.example, example, rows));
    }
}
