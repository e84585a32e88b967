package app.parley.console.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// An icon of the Feather font. Its size, font and colour are `.icon` in the theme: Ikonli's own node writes them
/// into a style of each icon, which JavaFX then reads anew for each of them, whenever it comes into a window.
public final class Icon extends Text {
    private static final double SIZE = 16;

    static {
        try (var font = new FeatherIkonHandler().getFontResourceAsStream()) {
            Font.loadFont(font, SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException("the icons cannot be read", e);
        }
    }

    Icon(Ikon icon, String... styleClasses) {
        super(Character.toString(icon.getCode()));
        getStyleClass().add("icon");
        getStyleClass().addAll(styleClasses);
    }
}
