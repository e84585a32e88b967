package app.parley.console.parts;

import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of a list: a name, what it is, and marks at its end.
public abstract class TwoLineCell<T> extends ListCell<T> {
    protected final Look look;
    private final OneLine name = new OneLine("name");
    private final OneLine kind = new OneLine("kind");
    private final HBox marks = new HBox();
    private final HBox row;

    protected TwoLineCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(name, kind);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        marks.setMinWidth(HBox.USE_PREF_SIZE);
        marks.getStyleClass().addAll("lines", "agents-marks");
        row = new HBox(lines, marks);
        row.getStyleClass().add("template-row");
    }

    /// Says what stands in the row, by [#say].
    protected abstract void show(T thing);

    /// @param spoken for whoever does not see it
    protected final void say(String title, String what, String spoken, Node... ends) {
        name.setText(title);
        kind.setText(what);
        marks.getChildren().setAll(ends);
        setAccessibleText(spoken);
    }

    @Override
    protected final void updateItem(@Nullable T thing, boolean empty) {
        super.updateItem(thing, empty);
        if (empty || thing == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        show(thing);
        setGraphic(row);
    }
}
