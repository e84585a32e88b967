package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Ties a field of the pane to what it edits: Enter keeps (with Ctrl where a line may end), Escape brings back what
/// was,
/// and a refusal stands below.
final class FieldTie {
    private FieldTie() {}

    static Subscription tie(TextInputControl control, Label refusal, EditField field, Look look) {
        control.textProperty().bindBidirectional(field.textProperty());
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(control, field, event));
        refusal.setWrapText(true);
        refusal.setMinHeight(Label.USE_PREF_SIZE);
        return field.refusalProperty().subscribe(reason -> {
            refusal.setText(look.texts().said(reason));
            Controls.shown(refusal, !reason.isEmpty());
        });
    }

    /// Like [#tie], and leaving the field keeps it too.
    static Subscription keeping(TextInputControl control, Label refusal, EditField field, Look look) {
        control.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                field.keep();
            }
        });
        return tie(control, refusal, field, look);
    }

    private static void pressed(TextInputControl control, EditField field, KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && (!(control instanceof TextArea) || event.isShortcutDown());
        if (enter) {
            field.keep();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && field.edited()) {
            field.revert();
            event.consume();
        }
    }
}
