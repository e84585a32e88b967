package app.parley.console.kit;

import java.text.Bidi;
import javafx.css.Styleable;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;

/// Which way a text runs, and what JavaFX needs to draw it so.
///
/// On Linux JavaFX 26 lays out a run of right-to-left text wrongly once it is drawn in more than one font, and
/// fails when such a run is wrapped: `PangoGlyphLayout` keeps the text of the run as it was before the wrap. So
/// such text is drawn in one font that has all its letters (`.right-to-left` in the theme), words that wrap are
/// [Prose], and a field does not wrap while it holds some.
public final class Directions {
    private static final String MARK = "right-to-left";

    private Directions() {}

    /// From the first letter that has a direction; left to right where none has.
    public static NodeOrientation of(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT;
    }

    /// Whether any of it runs from right to left.
    public static boolean turns(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// Has a label in one line run as its text does.
    public static void turn(Labeled label, String text) {
        label.setNodeOrientation(of(text));
        mark(label, text);
    }

    /// Has what shows a text draw it in a font that has all its letters.
    static void mark(Styleable shown, String text) {
        shown.getStyleClass().remove(MARK);
        if (turns(text)) {
            shown.getStyleClass().add(MARK);
        }
    }

    /// Has a field run as whatever is typed into it.
    public static void follow(TextInputControl field) {
        field.textProperty().subscribe(text -> {
            var typed = text == null ? "" : text;
            field.setNodeOrientation(of(typed));
            mark(field, typed);
            if (field instanceof TextArea area) {
                area.setWrapText(!turns(typed));
            }
        });
    }
}
