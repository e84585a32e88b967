package app.parley.console.kit;

import java.util.List;
import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;

/// A screen of the window. It outlives its nodes: they are made anew when the language changes, and show the same
/// again.
public interface Screen {

    /// Names it in texts (`screen.<name>`) and for the navigator.
    String name();

    Ikon icon();

    Parent load(Look look);

    /// The person has come here. The focus goes where work begins.
    default void entered() {}

    default void left() {}

    /// What the palette offers while this screen is shown.
    default List<Action> actions() {
        return List.of();
    }

    /// What `?` lists.
    default List<KeyHint> keys() {
        return List.of();
    }

    /// Stops listening, for good.
    default void close() {}

    /// Something that can be done.
    ///
    /// @param key of the text that says what happens
    /// @param keys as people read them, "" if it has none
    record Action(String key, String keys, Runnable run) {}

    /// @param keys as people read them
    /// @param key of the text that says what happens
    record KeyHint(String keys, String key) {}
}
