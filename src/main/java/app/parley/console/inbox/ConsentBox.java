package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.ContactShown;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a contact wants to receive, with what shows it, and how somebody here enters what they said.
final class ConsentBox extends VBox {
    private final ContextViewModel model;
    private final Look look;
    private final VBox stated = new VBox();
    private final Label question = Controls.wrapped("", "muted");
    private final TextField proof = new TextField();
    private final VBox form;

    ConsentBox(ContextViewModel model, Look look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("consent-box");
        stated.getStyleClass().add("consents");
        proof.setPromptText(look.text("inbox.context.consent.proof.prompt"));
        proof.setMaxWidth(Double.MAX_VALUE);
        var keep = Controls.button(
                look.text("inbox.context.consent.keep"), () -> entry().proof().keep(), "small");
        keep.disableProperty().bind(proof.textProperty().map(String::isBlank));
        var cancel = Controls.iconOnly(new Button(), Feather.X, look.text("inbox.context.consent.cancel"), "");
        cancel.setOnAction(_ -> entry().cancel());
        keep.setMinWidth(Button.USE_PREF_SIZE);
        var buttons = new HBox(keep, cancel);
        buttons.getStyleClass().add("fields");
        this.form = new VBox(question, proof, buttons);
        form.getStyleClass().add("consent-form");
    }

    private ConsentEntry entry() {
        return model.consent();
    }

    Subscription tie() {
        var refusal = new Label();
        refusal.getStyleClass().addAll("caption", "danger-text");
        form.getChildren().add(refusal);
        getChildren().setAll(stated, menu(), form);
        return FieldTie.tie(proof, refusal, entry().proof(), look)
                .and(entry().purposeProperty().subscribe(this::ask));
    }

    private void ask(@Nullable String purpose) {
        Controls.shown(form, purpose != null);
        if (purpose != null) {
            var asked = look.text("inbox.context.consent.proof", look.texts().word("purpose", purpose));
            question.setText(asked);
            proof.setAccessibleText(asked);
            proof.requestFocus();
        }
    }

    private MenuButton menu() {
        var menu = new MenuButton(look.text("inbox.context.consent.enter"));
        menu.getStyleClass().add("small");
        for (var purpose : List.of("marketing", "messages")) {
            for (boolean in : List.of(true, false)) {
                var words = look.text(in ? "inbox.context.consent.yes" : "inbox.context.consent.no");
                var item = new MenuItem(look.texts().word("purpose", purpose) + ": " + words);
                item.setOnAction(_ -> model.allow(purpose, in));
                menu.getItems().add(item);
            }
        }
        return menu;
    }

    void show(ContactShown contact) {
        stated.getChildren().setAll(ContextParts.consents(look, contact));
    }
}
