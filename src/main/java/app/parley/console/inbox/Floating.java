package app.parley.console.inbox;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The layer over a screen where a small card floats beside what called for it. While it does, the keyboard is its own;
/// Escape, or a click elsewhere, closes it and gives the keyboard back.
final class Floating extends StackPane {
    private static final double GAP = 8;
    private final ChangeListener<Node> keepFocus = (_, _, owner) -> held(owner);
    private @Nullable Region card;
    private @Nullable Node first;
    private @Nullable Node before;

    Floating() {
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    boolean isOpen() {
        return card != null;
    }

    /// @param focus has the keyboard first
    /// @param beside the card hangs below it; null, or hidden: it floats in the middle
    void open(Region shown, Node focus, @Nullable Node beside) {
        close();
        before = getScene().getFocusOwner();
        card = shown;
        first = focus;
        shown.getStyleClass().add("floating");
        shown.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(shown);
        setVisible(true);
        applyCss();
        place(shown, beside);
        getScene().focusOwnerProperty().addListener(keepFocus);
        focus.requestFocus();
    }

    private void place(Region shown, @Nullable Node beside) {
        if (beside == null || beside.getScene() != getScene() || !seen(beside)) {
            setAlignment(shown, Pos.CENTER);
            return;
        }
        var at = sceneToLocal(beside.localToScene(beside.getBoundsInLocal()));
        double x = Math.clamp(
                at.getMaxX() - shown.prefWidth(-1), GAP, Math.max(GAP, getWidth() - shown.prefWidth(-1) - GAP));
        double lowest = Math.max(GAP, getHeight() - shown.prefHeight(-1) - GAP);
        setAlignment(shown, Pos.TOP_LEFT);
        setMargin(shown, new Insets(Math.clamp(at.getMaxY() + GAP / 2, GAP, lowest), 0, 0, x));
    }

    private static boolean seen(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void held(@Nullable Node owner) {
        if (owner != null && first != null && !within(owner)) {
            first.requestFocus();
        }
    }

    private boolean within(Node node) {
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            if (up == card) {
                return true;
            }
        }
        return false;
    }

    void close() {
        if (card == null) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(keepFocus);
        card = null;
        first = null;
        getChildren().clear();
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
        before = null;
    }
}
