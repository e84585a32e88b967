package app.parley.console.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over the screens. Escape closes the topmost, and the focus goes back to where it was.
final class Overlays extends StackPane {
    private final Deque<Layer> layers = new ArrayDeque<>();

    private record Layer(Node node, Region veil, @Nullable Node focused, Runnable closed) {}

    Overlays() {
        setPickOnBounds(false);
        setVisible(false);
    }

    /// @param closed what is done once it is gone
    void open(Region content, Pos place, Node firstFocus, Runnable closed) {
        var veil = new Region();
        veil.getStyleClass().add("veil");
        veil.setOnMouseClicked(_ -> closeTop());
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(content, place);
        layers.push(
                new Layer(content, veil, getScene() == null ? null : getScene().getFocusOwner(), closed));
        getChildren().addAll(veil, content);
        setVisible(true);
        firstFocus.requestFocus();
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    /// Answers false if there was nothing to close.
    boolean closeTop() {
        var top = layers.poll();
        if (top == null) {
            return false;
        }
        getChildren().removeAll(top.veil(), top.node());
        setVisible(!layers.isEmpty());
        if (top.focused() != null) {
            top.focused().requestFocus();
        }
        top.closed().run();
        return true;
    }
}
