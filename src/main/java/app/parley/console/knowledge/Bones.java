package app.parley.console.knowledge;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The shapes of a list that is to come.
final class Bones extends VBox {
    private static final double LINE = 12;

    Bones(int rows) {
        for (int i = 0; i < rows; i++) {
            var lines = new VBox(line(i % 2 == 0 ? 200 : 160), line(i % 3 == 0 ? 120 : 180));
            lines.getStyleClass().add("skeleton-lines");
            var row = new HBox(lines);
            row.getStyleClass().add("skeleton-row");
            getChildren().add(row);
        }
    }

    private static Region line(double width) {
        var line = new Region();
        line.getStyleClass().add("skeleton");
        line.setMinSize(USE_PREF_SIZE, LINE);
        line.setPrefSize(width, LINE);
        line.setMaxSize(width, LINE);
        return line;
    }
}
