package app.parley.console.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Scrolls what lies around a node until one sees the node, and no further.
public final class Reveal {
    private Reveal() {}

    public static void reveal(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane && pane.getContent() != null) {
                reveal(node, pane);
            }
        }
    }

    private static void reveal(Node node, ScrollPane pane) {
        pane.layout();
        var content = pane.getContent();
        var place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double sight = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - sight;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double wanted = Math.min(Math.max(top, place.getMaxY() - sight), place.getMinY());
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
