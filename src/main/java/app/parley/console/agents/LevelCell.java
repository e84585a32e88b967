package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.desk.agents.LevelShown;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One row of the matrix: an intent, how far the agent may go, and why.
final class LevelCell extends ListCell<LevelShown> {
    private final Look look;
    private final OneLine intent = new OneLine("name");
    private final OneLine why = new OneLine("kind");
    private final HBox marks = new HBox();
    private final HBox row;

    LevelCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(intent, why);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        marks.setMinWidth(HBox.USE_PREF_SIZE);
        marks.getStyleClass().addAll("lines", "agents-marks");
        row = new HBox(lines, marks);
        row.getStyleClass().add("template-row");
    }

    @Override
    protected void updateItem(LevelShown level, boolean empty) {
        super.updateItem(level, empty);
        if (empty || level == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var name = LevelWords.intent(look, level);
        var reason = LevelWords.reason(look, level);
        var word = LevelWords.level(look, level.level());
        intent.setText(name);
        why.setText(reason);
        var chip = Controls.chip(word, LevelWords.tone(level.level()));
        marks.getChildren().setAll(chip);
        if (LevelWords.isCeiling(level)) {
            marks.getChildren().addFirst(Controls.icon(Feather.LOCK, "small", "muted"));
        } else if (level.next() != null) {
            Label earned = Controls.chip(look.text("agents.earned"), "warning");
            marks.getChildren().addFirst(earned);
        }
        setAccessibleText(String.join(", ", name, word, reason));
        setGraphic(row);
    }
}
