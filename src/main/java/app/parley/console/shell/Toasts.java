package app.parley.console.shell;

import app.parley.console.kit.Background;
import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.kit.Notices;
import app.parley.console.kit.Prose;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices as small cards at the lower edge. They take no focus and go away by themselves.
public final class Toasts implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Toasts.class);
    private static final Duration SHORT = Duration.ofSeconds(4);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration LONGEST_OFFER = Duration.ofSeconds(60);
    private static final int MOST = 3;
    private final VBox pane = new VBox();
    private final Background background;
    private final Supplier<Look> look;

    public Toasts(Background background, Supplier<Look> look) {
        this.background = background;
        this.look = look;
        pane.getStyleClass().add("toasts");
        pane.setAlignment(Pos.BOTTOM_LEFT);
        pane.setPickOnBounds(false);
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    Node node() {
        return pane;
    }

    @Override
    public void tell(String key, Object... arguments) {
        show(toast(look.get().text(key, arguments)), SHORT);
    }

    @Override
    public void say(String words) {
        show(toast(look.get().texts().said(words)), LONG);
    }

    @Override
    public void offer(String key, String actionKey, Instant until, Runnable action) {
        var left = Duration.between(look.get().times().now(), until);
        if (left.isNegative() || left.isZero()) {
            tell(key);
            return;
        }
        var toast = toast(look.get().text(key));
        var button = new Button(look.get().text(actionKey));
        button.getStyleClass().addAll("flat", "accent", "small");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            pane.getChildren().remove(toast);
            action.run();
        });
        toast.getChildren().add(button);
        show(toast, left.compareTo(LONGEST_OFFER) > 0 ? LONGEST_OFFER : left);
    }

    @Override
    public void problem(String key, Exception cause) {
        LOG.error("a wish from the window failed: {}", key, cause);
        var toast = toast(look.get().text(key));
        toast.getStyleClass().add("danger");
        toast.getChildren().addFirst(Controls.icon(Feather.ALERT_CIRCLE, "danger"));
        show(toast, LONG);
    }

    private static HBox toast(String words) {
        var toast = new HBox(Prose.of(words));
        toast.getStyleClass().addAll("toast", "floating");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(words);
        return toast;
    }

    private void show(HBox toast, Duration time) {
        pane.getChildren().add(toast);
        while (pane.getChildren().size() > MOST) {
            pane.getChildren().removeFirst();
        }
        look.get().motion().fadeIn(toast);
        background.after(time, () -> pane.getChildren().remove(toast));
    }
}
