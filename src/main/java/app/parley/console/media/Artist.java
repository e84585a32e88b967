package app.parley.console.media;

import java.util.function.Consumer;
import javafx.scene.image.Image;

/// Draws pictures of ours.
@FunctionalInterface
public interface Artist {

    /// Hands the picture over when it is drawn; never where it cannot be.
    ///
    /// @param keptAs under which name it is kept
    /// @param edge most pixels along its longer edge
    void draw(String keptAs, int edge, Consumer<Image> then);
}
