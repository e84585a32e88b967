package app.parley.console.media;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.thread.MessageFile;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A picture in a bubble. Its room is there before it is, so that nothing moves when it comes; and it belongs to
/// one file for ever, so that a row that is used again never shows another's.
public final class PictureTile extends StackPane {
    private static final int EDGE = 640;
    private static final double ROUND = 16;
    private final boolean sticker;

    public PictureTile(Look look, String type, MessageFile file, Pictures pictures) {
        this.sticker = "sticker".equals(type);
        getStyleClass().addAll("media-place", sticker ? "sticker" : "picture");
        setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren()
                .setAll(words(
                        look,
                        sticker ? Feather.SMILE : Feather.IMAGE,
                        look.texts().word("type", type)));
        pictures.ask(file.id(), EDGE, picture -> come(look, picture));
    }

    private static VBox words(Look look, Ikon icon, String says) {
        var words = new VBox(Controls.icon(icon, "place"), Controls.wrapped(says, "caption"));
        words.getStyleClass().add("media-words");
        words.setAccessibleText(look.text("file.picture", says));
        return words;
    }

    private void come(Look look, Optional<Image> picture) {
        if (picture.isEmpty()) {
            getChildren().setAll(words(look, Feather.ALERT_TRIANGLE, look.text("file.not_drawn")));
            return;
        }
        var view = new ImageView(picture.get());
        view.setPreserveRatio(true);
        view.setSmooth(true);
        if (sticker) {
            getStyleClass().add("clear");
        }
        getChildren().setAll(view);
        layoutBoundsProperty().subscribe(bounds -> fit(view, picture.get(), bounds.getWidth(), bounds.getHeight()));
    }

    /// A picture fills the room and loses its edges; a sticker is seen whole.
    private void fit(ImageView view, Image image, double width, double height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        if (!sticker) {
            double share = Math.min(image.getWidth() / width, image.getHeight() / height);
            double seenWidth = width * share;
            double seenHeight = height * share;
            view.setViewport(new Rectangle2D(
                    (image.getWidth() - seenWidth) / 2, (image.getHeight() - seenHeight) / 2, seenWidth, seenHeight));
            var corners = new Rectangle(width, height);
            corners.setArcWidth(ROUND);
            corners.setArcHeight(ROUND);
            view.setClip(corners);
        }
        view.setFitWidth(width);
        view.setFitHeight(height);
    }
}
