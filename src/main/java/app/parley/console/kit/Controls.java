package app.parley.console.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;

/// Small controls, made the same way everywhere.
public final class Controls {
    private Controls() {}

    /// A Feather icon in the size and stroke of all of them. It says nothing to a screen reader: whoever holds it
    /// does.
    public static Icon icon(Ikon icon, String... styleClasses) {
        return new Icon(icon, styleClasses);
    }

    /// Turns a button into an icon with a tooltip and a name for screen readers.
    ///
    /// @param keys as people read them; "" if it has none
    public static <B extends ButtonBase> B iconOnly(B button, Ikon icon, String says, String keys) {
        button.setGraphic(icon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        return named(button, says, keys);
    }

    /// Gives a button a tooltip with its key, and a name for screen readers.
    public static <B extends ButtonBase> B named(B button, String says, String keys) {
        button.setTooltip(new Tooltip(keys.isEmpty() ? says : says + "   " + keys));
        button.setAccessibleText(says);
        return button;
    }

    public static Button button(String says, Runnable action, String... styleClasses) {
        var button = new Button(says);
        button.getStyleClass().addAll(styleClasses);
        button.setOnAction(_ -> action.run());
        return button;
    }

    public static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A label of our own words that takes as many lines as it needs. A stranger's words are [Prose].
    public static Label wrapped(String text, String... styleClasses) {
        var label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A small word on a coloured ground.
    ///
    /// @param tone `neutral`, `accent`, `success`, `warning` or `danger`
    public static Label chip(String text, String tone) {
        return label(text, "chip", tone);
    }

    /// Takes the room that is left.
    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// The round mark with somebody's initials.
    public static Label avatar(String initials) {
        var avatar = label(initials, "avatar");
        avatar.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return avatar;
    }

    /// Keeps a node out of the layout while it is not shown.
    public static void shown(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
