package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.desk.inbox.Hit;
import app.parley.desk.thread.Writer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// A message that was found, as a row of the list.
final class FoundRow extends HBox {
    private final Look look;
    private final OneLine name = new OneLine("name");
    private final Text time = new Text();
    private final OneLine words = new OneLine("words");

    FoundRow(Look look) {
        this.look = look;
        getStyleClass().addAll("chat-row", "found-row");
        time.getStyleClass().add("caption");
        HBox.setHgrow(name, Priority.ALWAYS);
        var first = new HBox(name, time);
        first.getStyleClass().add("line");
        var lines = new VBox(first, words);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(Controls.icon(Feather.MESSAGE_SQUARE), lines);
    }

    /// @param sought what was searched
    void show(Hit hit, String sought) {
        name.setText(hit.by() == Writer.CONTACT ? hit.name() : look.text("inbox.found.you", hit.name()));
        time.setText(look.times().brief(hit.at()));
        words.setText(Snippet.of(hit.text(), sought));
    }
}
