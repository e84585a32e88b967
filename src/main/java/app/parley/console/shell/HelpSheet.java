package app.parley.console.shell;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Screen.KeyHint;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The keys: those of this screen, and those that work everywhere.
final class HelpSheet extends VBox {
    private final ScrollPane scroll;

    HelpSheet(Look look, String screen, List<KeyHint> here, List<KeyHint> everywhere) {
        getStyleClass().addAll("help-sheet", "floating");
        var all = new VBox();
        all.getStyleClass().add("help-keys");
        if (!here.isEmpty()) {
            all.getChildren().addAll(Controls.label(screen, "section-title"), table(look, here));
        }
        all.getChildren()
                .addAll(Controls.label(look.text("shell.help.everywhere"), "section-title"), table(look, everywhere));
        scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setId("help-keys");
        getChildren().addAll(Controls.label(look.text("shell.help.title"), "pane-title"), scroll);
    }

    /// What takes the focus, so that arrows scroll.
    ScrollPane keys() {
        return scroll;
    }

    private static GridPane table(Look look, List<KeyHint> hints) {
        var table = new GridPane();
        table.getStyleClass().add("help-table");
        for (int i = 0; i < hints.size(); i++) {
            var hint = hints.get(i);
            table.add(Controls.label(hint.keys(), "key-cap"), 0, i);
            table.add(Controls.label(look.text(hint.key())), 1, i);
        }
        return table;
    }
}
