package app.parley.console.kit;

import java.util.HashSet;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Parts that are hidden when a screen opens. JavaFX styles what is in a window whether it is shown or not: what is
/// left out costs nothing until somebody sees it.
public final class Unseen {
    private Unseen() {}

    /// Takes those of the parts that are hidden out of the pane; each comes back to its place when it is first shown.
    public static void leaveOut(Pane pane, Node... parts) {
        var all = List.copyOf(pane.getChildren());
        for (var part : parts) {
            if (!part.isVisible()) {
                pane.getChildren().remove(part);
                onceShown(part, () -> put(pane, all, part));
            }
        }
    }

    /// @param all in their order
    static void put(Pane pane, List<Node> all, Node part) {
        var earlier = new HashSet<>(all.subList(0, all.indexOf(part)));
        var now = pane.getChildren();
        now.add((int) now.stream().filter(earlier::contains).count(), part);
    }

    /// Runs the task when the node is first shown, or at once if it is.
    public static void onceShown(Node node, Runnable task) {
        if (node.isVisible()) {
            task.run();
            return;
        }
        node.visibleProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                visible.removeListener(this);
                task.run();
            }
        });
    }
}
