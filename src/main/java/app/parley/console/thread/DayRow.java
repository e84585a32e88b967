package app.parley.console.thread;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line between days.
final class DayRow extends HBox {
    private final Look look;
    private final Label day = Controls.label("", "caption", "day-mark");

    DayRow(Look look) {
        this.look = look;
        getStyleClass().add("day-row");
        setMinWidth(0);
        getChildren().add(day);
    }

    void show(Instant at) {
        day.setText(look.times().dayLine(at));
    }
}
