package app.parley.console.inbox;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The shapes of what is to come.
final class Skeleton {
    private static final double LINE = 12;

    private Skeleton() {}

    /// Rows of a list: a round mark and two lines.
    static VBox rows(int many) {
        var all = new VBox();
        for (int i = 0; i < many; i++) {
            var row = new HBox(shape("avatar", 40, 40), lines(i % 2 == 0 ? 120 : 90, i % 3 == 0 ? 200 : 160));
            row.getStyleClass().add("skeleton-row");
            all.getChildren().add(row);
        }
        return all;
    }

    static VBox lines(double... widths) {
        var lines = new VBox();
        lines.getStyleClass().add("skeleton-lines");
        for (double width : widths) {
            lines.getChildren().add(shape("line", width, LINE));
        }
        return lines;
    }

    private static Region shape(String kind, double width, double height) {
        var shape = new Region();
        shape.getStyleClass().add("skeleton");
        if ("avatar".equals(kind)) {
            shape.getStyleClass().add("round");
        }
        shape.setMinSize(Region.USE_PREF_SIZE, height);
        shape.setPrefSize(width, height);
        shape.setMaxSize(width, height);
        return shape;
    }
}
