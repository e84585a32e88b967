package app.parley.console.parts;

import app.parley.console.kit.Controls;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// A pane with nothing in it: what is so, and what to do next.
public final class Blank extends VBox {

    public Blank() {
        getStyleClass().add("blank");
    }

    public void say(Ikon icon, String title, String next) {
        var head = Controls.label(title, "pane-title");
        var words = Controls.label(next, "muted");
        wrap(head);
        wrap(words);
        getChildren().setAll(Controls.icon(icon, "large"), head, words);
    }

    public void say(Ikon icon, String title, String next, String action, Runnable run) {
        say(icon, title, next);
        getChildren().add(Controls.button(action, run));
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }
}
