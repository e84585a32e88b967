package app.parley.console.kit;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;

/// Which way a text runs.
public final class Directions {
    private Directions() {}

    /// From the first letter that has a direction; left to right where none has.
    public static NodeOrientation of(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT;
    }
}
