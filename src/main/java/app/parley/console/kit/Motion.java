package app.parley.console.kit;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.scene.Node;
import javafx.util.Duration;

/// How things appear because of the person: quickly, and at once where the system asks for reduced motion. What changes
/// by itself never moves.
///
/// @param reduced nothing moves
public record Motion(boolean reduced) {
    private static final Duration SHORT = Duration.millis(140);

    public void fadeIn(Node node) {
        if (reduced) {
            node.setOpacity(1);
            return;
        }
        var fade = new FadeTransition(SHORT, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setInterpolator(Interpolator.EASE_OUT);
        fade.play();
    }
}
