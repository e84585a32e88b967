package app.parley.console.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// A letter that did something is spent: until it is let go or another is pressed, it shall not be typed as well
/// where the keyboard has gone meanwhile.
public final class SpentKey {
    private boolean spent;

    /// @param root around everything the keyboard may go to; whoever acts on its keys by a filter adds that later
    public SpentKey(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, _ -> spent = false);
        root.addEventFilter(KeyEvent.KEY_RELEASED, _ -> spent = false);
        root.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (spent) {
                typed.consume();
            }
        });
    }

    /// The key that is pressed now did something.
    public void spend(KeyEvent pressed) {
        pressed.consume();
        spent = true;
    }
}
