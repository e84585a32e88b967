package app.parley.console.templates;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.parts.Form;
import app.parley.console.parts.Ties;
import app.parley.console.parts.WordingBox;
import app.parley.desk.templates.TemplateShown;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The fields of one template, what may be done with it, and how it stands.
final class TemplateForm {
    private static final int LINES = 6;
    private final TemplatesViewModel model;
    private final Form form;
    private final StandingBox standing;
    private final TextField name = new TextField();
    private final TextField language = new TextField();
    private final Locks locks = new Locks(new SimpleBooleanProperty(), new SimpleBooleanProperty());
    private final SimpleBooleanProperty categoryLocked = new SimpleBooleanProperty();

    /// What Meta lets nobody change now.
    ///
    /// @param words the words of the template
    /// @param fields what fills its variables
    record Locks(SimpleBooleanProperty words, SimpleBooleanProperty fields) {}

    TemplateForm(Look look, Ties ties, TemplatesViewModel model) {
        this.model = model;
        this.form = new Form(look, ties, "templates.form");
        this.standing = new StandingBox(look);
        form.add(standing);
        fields();
        foot();
        ties.add(model.chosenProperty().subscribe(this::show));
    }

    Form node() {
        return form;
    }

    private void fields() {
        var writing = model.writing();
        form.row("templates.name", writing.name, name);
        form.row("templates.language", writing.language, language);
        var category = form.choice(
                "templates.category",
                writing.category,
                List.of(Writing.UTILITY, Writing.MARKETING),
                word -> form.look().texts().word("template.category", word));
        category.disableProperty().bind(categoryLocked);
        locked(form.row("templates.header", writing.header, new TextField()));
        var body = body();
        locked(form.row("templates.body", writing.body, body));
        suggestions(writing, body);
        locked(form.row("templates.footer", writing.footer, new TextField()));
        form.heading("templates.buttons");
        var buttons = new ButtonsBox(form, writing);
        locked(buttons);
        form.add(buttons);
        form.heading("templates.variables");
        form.add(new VariablesBox(form, writing, locks));
    }

    /// The text in other words, as long as it can be changed.
    private void suggestions(Writing writing, TextArea body) {
        var look = form.look();
        var suggest = Controls.button(
                look.text("wording.title"), () -> writing.wording().open(body.getText()), "small");
        suggest.setGraphic(Controls.icon(Feather.FEATHER, "small"));
        suggest.setId("templates-suggest");
        suggest.disableProperty().bind(locks.words());
        var box = new WordingBox(look, writing.wording(), form);
        form.ties().add(box.tie());
        form.ties().add(writing.wording().openProperty().subscribe(open -> Controls.shown(suggest, !open)));
        writing.wording().onLeft(body::requestFocus);
        form.add(suggest, box);
    }

    private void locked(VBox row) {
        row.disableProperty().bind(locks.words());
    }

    /// Tab leads on, as from any other field.
    private static TextArea body() {
        var body = new TextArea();
        body.getStyleClass().add("settings-reply-text");
        body.setWrapText(true);
        body.setPrefRowCount(LINES);
        Directions.follow(body);
        body.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB) {
                body.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
        return body;
    }

    private void foot() {
        var look = form.look();
        var problem = Controls.wrapped("", "danger-text");
        problem.setGraphic(Controls.icon(Feather.ALERT_CIRCLE, "small", "danger"));
        form.ties().add(model.writing().whole.problemProperty().subscribe(words -> {
            problem.setText(form.look().texts().textOrSaid(words));
            Controls.shown(problem, !words.isEmpty());
        }));
        var save = Controls.button("", model::save, "accent");
        save.setId("templates-save");
        var delete = Controls.button(
                look.text("templates.delete"), () -> model.deletingProperty().set(true));
        delete.setId("templates-delete");
        form.add(problem);
        var line = form.buttons(save, delete);
        var sure = sure();
        form.add(sure);
        form.ties().add(model.busyProperty().subscribe(busy -> {
            save.setDisable(busy);
            delete.setDisable(busy);
        }));
        form.ties().add(model.chosenProperty().subscribe(template -> {
            save.setText(look.text(template == null ? "templates.submit" : "templates.save"));
            Controls.shown(delete, template != null);
        }));
        form.ties().add(model.deletingProperty().subscribe(asking -> {
            Controls.shown(line, !asking);
            Controls.shown(sure, asking);
            if (asking) {
                sure.lookup("#templates-keep").requestFocus();
            }
        }));
    }

    /// Asks whether the person means it.
    private VBox sure() {
        var look = form.look();
        var words = Controls.wrapped("");
        form.ties().add(model.chosenProperty().subscribe(template -> {
            if (template != null) {
                words.setText(
                        look.text("templates.delete.sure", template.words().name()));
            }
        }));
        var keep = Controls.button(
                look.text("templates.keep"), () -> model.deletingProperty().set(false));
        keep.setId("templates-keep");
        Button really = Controls.button(look.text("templates.delete.really"), model::delete, "danger");
        really.setId("templates-delete-really");
        var buttons = new HBox(keep, really);
        buttons.getStyleClass().add("settings-buttons");
        var card = new VBox(words, buttons);
        card.getStyleClass().addAll("card", "template-sure");
        return card;
    }

    private void show(@Nullable TemplateShown template) {
        Controls.shown(standing, template != null);
        name.setDisable(template != null);
        language.setDisable(template != null);
        locks.words().set(template != null && !template.editable());
        locks.fields().set(template != null && template.file() != null);
        categoryLocked.set(template != null && (!template.editable() || "approved".equals(template.status())));
        if (template != null) {
            standing.show(template);
        }
    }

    /// The first thing that can be written.
    void focusFirst() {
        if (!name.isDisabled()) {
            name.requestFocus();
        } else {
            var body = form.lookup("#templates-body");
            (body.isDisabled() ? form.lookup("#templates-save") : body).requestFocus();
        }
    }
}
