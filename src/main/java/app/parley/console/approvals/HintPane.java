package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.WishLine;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What the next draft should be like. Where the model only quotes, that is said in place of the usual wishes.
final class HintPane {
    private final ApprovalsViewModel model;
    private final WishLine wish;
    private final Label quotes;
    private final HBox line;

    HintPane(ApprovalsViewModel model, KeyGuard guard, Look look) {
        this.model = model;
        wish = new WishLine(look, "hint");
        quotes = Controls.wrapped(look.text("approvals.again.quotes"), "caption");
        var field = wish.field();
        field.setPromptText(look.text("approvals.again.hint"));
        field.setAccessibleText(look.text("approvals.again.hint"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var send = new Button(look.text("approvals.again.send"), Controls.label("↵", "key-cap"));
        send.setId("hint-send");
        send.setOnAction(_ -> {
            if (guard.clickCounts()) {
                send();
            }
        });
        line = new HBox(field, send);
        line.getStyleClass().add("hint-line");
        Controls.shown(quotes, false);
    }

    List<Node> nodes() {
        return List.of(line, wish.chips(), quotes);
    }

    boolean isHint(Node node) {
        return node == wish.field();
    }

    void begin() {
        model.translation().rewords(can -> {
            Controls.shown(wish.chips(), can);
            Controls.shown(quotes, !can);
        });
        wish.begin();
    }

    void send() {
        var hint = wish.words();
        model.again(hint.isEmpty() ? null : hint);
    }
}
