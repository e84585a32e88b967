package app.parley.console.inbox;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;

/// The chips of a row, made as they are needed and kept.
final class ChipsBox extends HBox {
    private final List<ChipLabel> made = new ArrayList<>();

    ChipsBox() {
        getStyleClass().add("chips");
    }

    void show(List<LineChips.Chip> chips) {
        while (made.size() < chips.size()) {
            var chip = new ChipLabel();
            made.add(chip);
            getChildren().add(chip);
        }
        for (int i = 0; i < made.size(); i++) {
            made.get(i).show(i < chips.size() ? chips.get(i) : null);
        }
    }
}
