package app.parley.console.templates;

import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.desk.templates.TemplateShown;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A template in the list: its name, what it is, and where it stands.
final class TemplateCell extends ListCell<TemplateShown> {
    private final Look look;
    private final OneLine name = new OneLine("name");
    private final OneLine kind = new OneLine("kind");
    private final HBox standing = new HBox();
    private final HBox row;

    TemplateCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(name, kind);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        standing.setMinWidth(HBox.USE_PREF_SIZE);
        standing.getStyleClass().add("lines");
        row = new HBox(lines, standing);
        row.getStyleClass().add("template-row");
    }

    @Override
    protected void updateItem(TemplateShown template, boolean empty) {
        super.updateItem(template, empty);
        if (empty || template == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var words = template.words();
        var category = look.texts().word("template.category", template.category());
        name.setText(words.name());
        kind.setText(words.language() + " · " + category);
        standing.getChildren().setAll(StatusWords.chip(look, template.status()));
        setAccessibleText(
                String.join(", ", words.name(), words.language(), category, StatusWords.word(look, template.status())));
        setGraphic(row);
    }
}
