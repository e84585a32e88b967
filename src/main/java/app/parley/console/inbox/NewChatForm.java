package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the number stands with which a chat is to begin.
final class NewChatForm extends VBox {
    private final TextField number = new TextField();

    NewChatForm(Look look, NewChat chat, Runnable cancel) {
        getStyleClass().addAll("form", "new-chat");
        number.setPromptText(look.text("inbox.new.prompt"));
        number.setAccessibleText(look.text("inbox.new.number"));
        number.textProperty().bindBidirectional(chat.numberProperty());
        number.setOnAction(_ -> chat.begin());
        var hint = Controls.label(look.text("inbox.new.hint"), "caption");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        var refusal = Controls.label("", "caption", "danger-text");
        refusal.setWrapText(true);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        chat.refusalProperty().subscribe(reason -> {
            refusal.setText(look.texts().said(reason));
            Controls.shown(refusal, !reason.isEmpty());
        });
        var begin = Controls.button(look.text("inbox.new.begin"), chat::begin, "accent");
        begin.disableProperty().bind(chat.busyProperty());
        var buttons = new HBox(Controls.spacer(), Controls.button(look.text("inbox.cancel"), cancel), begin);
        buttons.getStyleClass().add("fields");
        getChildren()
                .addAll(
                        Controls.label(look.text("inbox.new.title"), "pane-title"),
                        Controls.label(look.text("inbox.new.number"), "section-title"),
                        number,
                        refusal,
                        hint,
                        buttons);
    }

    Node first() {
        return number;
    }
}
