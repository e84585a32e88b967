package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What the next draft should be like: a line of words, and the usual wishes ready to be put in.
final class HintPane {
    private static final List<String> WISHES = List.of("shorter", "warmer", "formal", "price", "translate");
    private final ApprovalsViewModel model;
    private final TextField field = new TextField();
    private final FlowPane wishes = new FlowPane();
    private final HBox line;

    HintPane(ApprovalsViewModel model, KeyGuard guard, Look look) {
        this.model = model;
        field.setId("hint");
        field.setPromptText(look.text("approvals.again.hint"));
        field.setAccessibleText(look.text("approvals.again.hint"));
        HBox.setHgrow(field, Priority.ALWAYS);
        wishes.getStyleClass().add("deeds");
        for (var wish : WISHES) {
            var words = look.text("approvals.again." + wish);
            var chip = Controls.button(words, () -> add(words), "small", "wish");
            wishes.getChildren().add(chip);
        }
        var send = new Button(look.text("approvals.again.send"), Controls.label("↵", "key-cap"));
        send.setId("hint-send");
        send.setOnAction(_ -> {
            if (guard.clickCounts()) {
                send();
            }
        });
        line = new HBox(field, send);
        line.getStyleClass().add("hint-line");
    }

    List<Node> nodes() {
        return List.of(line, wishes);
    }

    boolean isHint(Node node) {
        return node == field;
    }

    void begin() {
        field.clear();
        field.requestFocus();
    }

    private void add(String words) {
        var before = field.getText().strip();
        field.setText(before.isEmpty() ? words : before + ", " + words);
        field.requestFocus();
        field.end();
    }

    void send() {
        var hint = field.getText().strip();
        model.again(hint.isEmpty() ? null : hint);
    }
}
