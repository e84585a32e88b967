package app.parley.bench;

import app.parley.soak.Patience;
import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;

/// The platform without a display copies every picture pixel by pixel on the FX thread, which no other platform does;
/// until that is compiled, one copy takes tens of milliseconds. Before anything is measured, it is.
final class Copying {
    private static final int PICTURES = 150;
    private static final Duration A_FRAME = Duration.ofMillis(17);

    private Copying() {}

    static void warm(Stage stage) {
        for (int i = 0; i < PICTURES; i++) {
            var style = "-fx-background-color: " + (i % 2 == 0 ? "gray" : "white");
            Platform.runLater(() -> root(stage).setStyle(style));
            Patience.pause(A_FRAME);
        }
        Platform.runLater(() -> root(stage).setStyle(null));
    }

    private static Parent root(Stage stage) {
        return stage.getScene().getRoot();
    }
}
