package app.parley.console.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
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

    private String literal = "";

    /// For FXML, which says which one by its literal.
    public Icon() {
        getStyleClass().add("icon");
    }

    Icon(Ikon icon, String... styleClasses) {
        this();
        show(icon);
        getStyleClass().addAll(styleClasses);
    }

    private void show(Ikon icon) {
        literal = icon.getDescription();
        setText(Character.toString(icon.getCode()));
    }

    /// `fth-` and the name that Feather gives it.
    public String getLiteral() {
        return literal;
    }

    /// @throws IllegalArgumentException if there is none of that name
    public void setLiteral(String wanted) {
        show(Feather.findByDescription(wanted));
    }
}
