package app.parley.console.knowledge;

import app.parley.console.kit.Directions;
import app.parley.console.parts.Entry;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Fields that run as what is typed into them, and take no more than anybody types.
final class Fields {
    private static final int LONGEST_LINE = 5_000;

    /// More than any text may have, so that one who pastes too much can shorten it.
    private static final int LONGEST_TEXT = 250_000;

    private Fields() {}

    static TextField line(Entry entry) {
        var field = new TextField();
        Directions.follow(field);
        bound(field, entry, LONGEST_LINE);
        return field;
    }

    /// Tab leads on, as from any other field.
    static TextArea area(Entry entry, int lines) {
        var area = new TextArea();
        area.getStyleClass().add("settings-reply-text");
        area.setWrapText(true);
        area.setPrefRowCount(lines);
        Directions.follow(area);
        bound(area, entry, LONGEST_TEXT);
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
                area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                key.consume();
            }
        });
        return area;
    }

    /// What was there stays where somebody pastes a book, and the field says so.
    private static void bound(TextInputControl field, Entry entry, int longest) {
        field.setTextFormatter(new TextFormatter<>(change -> {
            if (change.isContentChange() && change.getControlNewText().length() > longest) {
                entry.setProblem("knowledge.paste.too_long");
                return withdrawn(change);
            }
            return change;
        }));
    }

    /// The change made into none.
    static TextFormatter.Change withdrawn(TextFormatter.Change change) {
        change.setText("");
        change.setRange(change.getRangeStart(), change.getRangeStart());
        change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
        return change;
    }
}
