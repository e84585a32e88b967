package app.parley.console.parts;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// How rows that are reused change: as little as possible, for whatever changes is styled anew.
final class Rows {
    private Rows() {}

    static void hold(ObservableList<Node> children, List<Node> wanted) {
        if (!children.equals(wanted)) {
            children.setAll(wanted);
        }
    }

    static void mark(Node node, String styleClass, boolean wanted) {
        if (!wanted) {
            node.getStyleClass().remove(styleClass);
        } else if (!node.getStyleClass().contains(styleClass)) {
            node.getStyleClass().add(styleClass);
        }
    }
}
