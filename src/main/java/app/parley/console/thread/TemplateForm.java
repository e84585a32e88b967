package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A template to send once the 24 hours are over: the best one offered in place, or one whose name is typed while
/// nothing was read from WhatsApp.
final class TemplateForm extends VBox {
    private static final int LINES = 2;
    private final ComposerViewModel viewModel;
    private final TextField name = new TextField();
    private final TextField language = new TextField();
    private final TextArea values = new TextArea();
    private final VBox byHand = new VBox();
    private final OfferForm offered;
    private final Label none;
    private final Button send;

    TemplateForm(Look look, ComposerViewModel viewModel) {
        this.viewModel = viewModel;
        this.send = Controls.button(look.text("thread.template.send"), viewModel::sendTemplate, "accent");
        this.offered = new OfferForm(look, viewModel.templates());
        this.none = Controls.wrapped(look.text("thread.template.none"), "caption");
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
        byHand.getStyleClass().add("template-form");
        byHand.getChildren().addAll(first, labelled(look.text("thread.template.values"), values));
        var last = new HBox(Controls.spacer(), send);
        getChildren().addAll(none, offered, byHand, last);
    }

    private static VBox labelled(String text, TextInputControl field) {
        var label = Controls.label(text, "caption");
        label.setLabelFor(field);
        return new VBox(label, (Node) field);
    }

    Subscription tie() {
        return Subscription.combine(
                viewModel.templates().offers().subscribe(this::show),
                viewModel.templates().typed().subscribe(this::show),
                name.textProperty().subscribe(this::keep),
                language.textProperty().subscribe(this::keep),
                values.textProperty().subscribe(this::keep));
    }

    private void show() {
        var offers = viewModel.templates().offers().get();
        var typed = viewModel.templates().typed().get();
        boolean empty = offers.known() && offers.offers().isEmpty();
        Controls.shown(none, empty);
        Controls.shown(offered, offers.known() && !empty);
        Controls.shown(byHand, !offers.known());
        Controls.shown(send, !empty);
        offered.show(offers.offers(), typed);
        if (typed.offer() == null) {
            put(name, typed.name());
            put(language, typed.language());
            put(values, typed.values());
        }
        send.setDisable(!typed.isWhole());
    }

    private static void put(TextInputControl field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void keep() {
        if (!viewModel.templates().offers().get().known()) {
            viewModel.templates().keep(new TemplateTyped(name.getText(), language.getText(), values.getText()));
        }
    }
}
