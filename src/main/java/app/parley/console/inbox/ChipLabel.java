package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A chip that can show one thing after the other.
final class ChipLabel extends Label {
    private String tone = "";

    ChipLabel() {
        getStyleClass().add("chip");
        setMinWidth(0);
    }

    /// @param chip null for none
    void show(LineChips.@Nullable Chip chip) {
        Controls.shown(this, chip != null);
        if (chip == null) {
            return;
        }
        setText(chip.words());
        if (!tone.equals(chip.tone())) {
            getStyleClass().remove(tone);
            getStyleClass().add(chip.tone());
            tone = chip.tone();
        }
    }
}
