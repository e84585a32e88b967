package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A part of a row that few rows have: it is made when a row first shows it, and kept.
final class Seldom<N extends Node> {
    private final Pane pane;
    private final IntSupplier place;
    private final Supplier<N> make;
    private @Nullable N made;

    /// @param place where in the pane it will stand
    Seldom(Pane pane, IntSupplier place, Supplier<N> make) {
        this.pane = pane;
        this.place = place;
        this.make = make;
    }

    /// @param dress told what to show, if it is shown
    void show(boolean wanted, Consumer<N> dress) {
        if (made == null && wanted) {
            made = make.get();
            pane.getChildren().add(place.getAsInt(), made);
        }
        if (made != null) {
            Controls.shown(made, wanted);
            if (wanted) {
                dress.accept(made);
            }
        }
    }
}
