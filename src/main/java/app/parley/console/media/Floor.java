package app.parley.console.media;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Where something may float over the screen: Escape closes it and gives the keyboard back.
public interface Floor {

    /// @param focus has the keyboard first
    void open(Region card, Node focus);

    void close();

    /// Offers to begin a chat with that number.
    void chat(String number);
}
