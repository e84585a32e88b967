package app.parley.console.connect;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Icon;
import app.parley.console.kit.Look;
import app.parley.desk.connect.CheckLine;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What one check found: a mark, its name and state in words, and the sentence that says how to mend it.
final class CheckRow {
    private CheckRow() {}

    static HBox of(Look look, CheckLine line) {
        var state = line.state().name().toLowerCase(Locale.ROOT);
        var name = Controls.label(look.texts().word("connect.check", slug(line.check())), "strong");
        var words = Controls.label(look.text("connect.state." + state), "caption");
        var head = new HBox(name, words);
        head.getStyleClass().add("settings-line");
        var sentence = Controls.wrapped(look.texts().said(line.sentence()));
        var text = new VBox(head, sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(mark(line.state()), text);
        row.getStyleClass().addAll("connect-check", state);
        return row;
    }

    private static String slug(String check) {
        return check.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    }

    private static Icon mark(CheckLine.State state) {
        return switch (state) {
            case OK -> Controls.icon(Feather.CHECK_CIRCLE, "success");
            case WARN -> Controls.icon(Feather.ALERT_TRIANGLE, "warning");
            case FAIL -> Controls.icon(Feather.X_CIRCLE, "danger");
            case SKIP -> Controls.icon(Feather.MINUS_CIRCLE);
        };
    }
}
