package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.desk.agents.AdviceShown;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A piece of advice in the list: what it is about, since when, and what people made of it.
final class AdviceCell extends ListCell<AdviceShown> {
    private final Look look;
    private final OneLine what = new OneLine("name");
    private final OneLine when = new OneLine("kind");
    private final HBox marks = new HBox();
    private final HBox row;

    AdviceCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(what, when);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        marks.setMinWidth(HBox.USE_PREF_SIZE);
        marks.getStyleClass().addAll("lines", "agents-marks");
        row = new HBox(lines, marks);
        row.getStyleClass().add("template-row");
    }

    @Override
    protected void updateItem(@Nullable AdviceShown advice, boolean empty) {
        super.updateItem(advice, empty);
        if (empty || advice == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var state = look.text("agents.advice.state." + advice.state().name().toLowerCase(Locale.ROOT));
        what.setText(AdviceWords.title(look, advice));
        when.setText(AdviceWords.story(look, advice));
        marks.getChildren()
                .setAll(Controls.chip(
                        state,
                        switch (advice.state()) {
                            case OPEN -> "warning";
                            case TAKEN -> "success";
                            case DISMISSED -> "neutral";
                        }));
        setAccessibleText(String.join(", ", what.getText(), when.getText(), state));
        setGraphic(row);
    }
}
