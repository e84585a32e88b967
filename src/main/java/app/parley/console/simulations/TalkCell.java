package app.parley.console.simulations;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A scenario in the list: its name, of what kind it is, and whether it held.
final class TalkCell extends ListCell<TalkLine> {
    private final Look look;
    private final OneLine name = new OneLine("name");
    private final OneLine kind = new OneLine("kind");
    private final HBox state = new HBox();
    private final HBox row;

    TalkCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(name, kind);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        state.setMinWidth(HBox.USE_PREF_SIZE);
        state.getStyleClass().add("lines");
        row = new HBox(lines, state);
        row.getStyleClass().add("template-row");
    }

    @Override
    protected void updateItem(TalkLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var talk = line.talk();
        var words = RunWords.outcome(look, talk);
        name.setText(talk.title());
        kind.setText(look.text(RunWords.kind(talk)) + " · "
                + Locale.forLanguageTag(talk.language())
                        .getDisplayLanguage(look.texts().locale()));
        state.getChildren().setAll(Controls.chip(words, RunWords.tone(talk)));
        setAccessibleText(String.join(", ", talk.title(), kind.getText(), words));
        setGraphic(row);
    }
}
