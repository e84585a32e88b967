package app.parley.console.knowledge;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.desk.knowledge.FoundShown;
import app.parley.desk.knowledge.GapShown;
import app.parley.desk.knowledge.ItemLine;
import app.parley.desk.knowledge.Staleness;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A row of the list: something known, or a question in vain.
final class RowCell extends ListCell<Row> {
    private final Look look;
    private final StackPane mark = new StackPane();
    private final OneLine heading = new OneLine("name");
    private final OneLine words = new OneLine("kind");
    private final HBox row;

    RowCell(Look look) {
        this.look = look;
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        var lines = new VBox(heading, words);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        mark.getStyleClass().add("knowledge-mark");
        row = new HBox(mark, lines);
        row.getStyleClass().addAll("template-row", "knowledge-row");
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (item) {
            case Row.Item(var line) -> fill(line);
            case Row.Question(var gap) -> fill(gap);
            case Row.Found(var found) -> fill(found);
        }
        setGraphic(row);
    }

    private void fill(ItemLine line) {
        var kind = Kinds.name(look, line.kind());
        var second = second(line);
        fill(Controls.icon(Kinds.icon(line.kind())), line.heading(), second);
        setAccessibleText(String.join(", ", kind, heading.getText(), second));
    }

    private void fill(GapShown gap) {
        var avatar = Controls.avatar(gap.initials());
        avatar.getStyleClass().add("small");
        var second = gap.name() + " · " + look.times().brief(gap.askedAt());
        fill(avatar, gap.question(), second);
        setAccessibleText(look.text("knowledge.gap.line", gap.name(), heading.getText()));
    }

    private void fill(FoundShown found) {
        fill(Controls.icon(Feather.MESSAGE_CIRCLE), found.question(), found.answer());
        setAccessibleText(look.text("knowledge.found.line", heading.getText(), words.getText()));
    }

    private void fill(Node sign, String first, String second) {
        mark.getChildren().setAll(sign);
        heading.setText(flat(first));
        words.setText(flat(second));
    }

    /// Why it is doubtful, what it costs, or how it goes on.
    private String second(ItemLine line) {
        if (line.staleness() == Staleness.OLD) {
            return look.text("knowledge.stale.old", look.times().brief(line.changedAt()));
        }
        if (line.staleness() == Staleness.UNUSED) {
            return line.usedAt() == null
                    ? look.text("knowledge.stale.never")
                    : look.text("knowledge.stale.unused", look.times().brief(line.usedAt()));
        }
        if (line.price() != null) {
            var price = line.price() + " " + line.currency();
            return line.stock() == null ? price : price + " · " + look.text("knowledge.in_stock", line.stock());
        }
        return line.words();
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
