package app.parley.console.shell;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The screens down the left side, with how much waits in each.
final class Rail extends VBox {
    private static final long MOST = 99;
    private final Look look;
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<String, Label> badges = new LinkedHashMap<>();

    Rail(Look look, List<Screen> screens, Consumer<String> go) {
        this.look = look;
        getStyleClass().addAll("rail", "rule-right");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(look.text("shell.rail"));
        int number = 1;
        for (var screen : screens) {
            getChildren().add(entry(screen, number++, go));
        }
    }

    private StackPane entry(Screen screen, int number, Consumer<String> go) {
        var button = new ToggleButton(look.text("screen." + screen.name()), Controls.icon(screen.icon()));
        button.setId("rail-" + screen.name());
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().addAll("rail-button", "flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> go.accept(screen.name()));
        Controls.named(button, look.text("screen." + screen.name()), look.text("keys.ctrl", number));
        var badge = Controls.label("", "badge");
        Controls.shown(badge, false);
        badge.setMouseTransparent(true);
        buttons.put(screen.name(), button);
        badges.put(screen.name(), badge);
        var entry = new StackPane(button, badge);
        entry.getStyleClass().add("rail-entry");
        return entry;
    }

    void select(String screen) {
        buttons.forEach((name, button) -> button.setSelected(name.equals(screen)));
    }

    /// @param count 0 for no badge
    void badge(String screen, long count) {
        var badge = badges.get(screen);
        var button = buttons.get(screen);
        if (badge == null || button == null) {
            return;
        }
        Controls.shown(badge, count > 0);
        badge.setText(count > MOST ? MOST + "+" : Long.toString(count));
        var name = look.text("screen." + screen);
        button.setAccessibleText(count > 0 ? look.text("shell.rail.waiting", name, count) : name);
    }
}
