package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.Hit;
import app.parley.desk.thread.Writer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A message that was found, as a row of the list.
final class FoundRow extends HBox {
    private final Look look;
    private final Label name = Controls.label("", "name");
    private final Label time = Controls.label("", "caption");
    private final Label words = Controls.label("", "words");

    FoundRow(Look look) {
        this.look = look;
        getStyleClass().addAll("chat-row", "found-row");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        time.setMinWidth(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
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
        var part = Snippet.of(hit.text(), sought);
        words.setText(part);
        Directions.turn(words, part);
    }
}
