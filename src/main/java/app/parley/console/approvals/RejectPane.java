package app.parley.console.approvals;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.approvals.RejectReason;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/// The eight reasons, each with its digit, and a note for what is none of them.
final class RejectPane {
    private final ApprovalsViewModel model;
    private final KeyGuard guard;
    private final Look look;
    private final FlowPane reasons = new FlowPane();
    private final TextField note = new TextField();

    RejectPane(ApprovalsViewModel model, KeyGuard guard, Look look) {
        this.model = model;
        this.guard = guard;
        this.look = look;
        reasons.getStyleClass().add("deeds");
        note.setId("reject-note");
        note.setPromptText(look.text("approvals.reject.note"));
        note.setAccessibleText(look.text("approvals.reject.note"));
        keys();
    }

    void keys() {
        var caps = KeyCaps.of(model.singleKeys());
        reasons.getChildren().clear();
        for (var reason : RejectReason.values()) {
            var number = reason.ordinal() + 1;
            var says = look.texts().word("reason", reason.name().toLowerCase(Locale.ROOT));
            var button = new Button(says, Controls.label(caps.reason(number), "key-cap"));
            button.setId("reason-" + number);
            var spoken = reason.isSevere() ? says + ". " + look.text("approvals.reject.severe") : says;
            Controls.named(button, spoken, caps.reason(number));
            button.setOnAction(_ -> {
                if (guard.clickCounts()) {
                    reject(reason);
                }
            });
            reasons.getChildren().add(button);
        }
    }

    List<Node> nodes() {
        return List.of(reasons, note);
    }

    boolean isNote(Node field) {
        return field == note;
    }

    void clear() {
        note.clear();
    }

    void reject(RejectReason reason) {
        model.reject(reason, note.getText().isBlank() ? null : note.getText());
    }
}
