package app.parley.console.thread;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The shape of a thread that is on its way.
final class ThreadSkeleton extends VBox {
    private static final double[] WIDTHS = {0.4, 0.55, 0.3, 0.5, 0.35, 0.6};

    ThreadSkeleton() {
        getStyleClass().add("thread-skeleton");
        setAlignment(Pos.BOTTOM_LEFT);
        for (int i = 0; i < WIDTHS.length; i++) {
            var bubble = new Region();
            bubble.getStyleClass().addAll("skeleton", "skeleton-bubble");
            bubble.prefWidthProperty().bind(widthProperty().multiply(WIDTHS[i]));
            var row = new HBox(bubble);
            row.setAlignment(i % 2 == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            getChildren().add(row);
        }
    }
}
