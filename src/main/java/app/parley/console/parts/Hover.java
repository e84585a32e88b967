package app.parley.console.parts;

import app.parley.console.kit.Directions;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A tooltip that is made once somebody comes near: rows of long lists cannot afford one each.
final class Hover {
    private final Node node;
    private @Nullable Tooltip tooltip;
    private String words = "";

    Hover(Node node) {
        this.node = node;
        node.setOnMouseEntered(_ -> install());
    }

    void say(String now) {
        words = now;
        if (tooltip != null) {
            tooltip.setWrapText(!Directions.turns(now));
            tooltip.setText(now);
        }
    }

    private void install() {
        if (tooltip == null && !words.isEmpty()) {
            tooltip = new Tooltip(words);
            tooltip.setWrapText(!Directions.turns(words));
            tooltip.setMaxWidth(360);
            Tooltip.install(node, tooltip);
        }
    }
}
