package app.parley.console.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Makes the nodes of a view: the `.fxml` of the same name lies in the same package.
public final class Views {
    private Views() {}

    public static Parent load(Object view, Texts texts) {
        var name = view.getClass().getSimpleName() + ".fxml";
        var fxml = Objects.requireNonNull(view.getClass().getResource(name), name);
        var loader = new FXMLLoader(fxml, texts.bundle());
        loader.setControllerFactory(_ -> view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be loaded", e);
        }
    }
}
