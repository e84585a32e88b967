package app.parley.console.thread;

import app.parley.console.kit.Look;
import app.parley.desk.approvals.RejectReason;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;

/// The eight reasons against a draft, each with its digit.
final class RejectMenu {
    private final ContextMenu menu = new ContextMenu();
    private final Consumer<RejectReason> chosen;

    RejectMenu(Look look, Consumer<RejectReason> chosen) {
        this.chosen = chosen;
        for (var reason : RejectReason.values()) {
            var word = look.text("thread.reason." + reason.name().toLowerCase(Locale.ROOT));
            var item = new MenuItem(reason.ordinal() + 1 + "   " + word);
            item.setOnAction(_ -> chosen.accept(reason));
            menu.getItems().add(item);
        }
        menu.addEventFilter(KeyEvent.KEY_TYPED, this::digit);
    }

    private void digit(KeyEvent event) {
        int at = event.getCharacter().length() == 1 ? event.getCharacter().charAt(0) - '1' : -1;
        if (at >= 0 && at < RejectReason.values().length) {
            event.consume();
            menu.hide();
            chosen.accept(RejectReason.values()[at]);
        }
    }

    void show(Node anchor) {
        menu.show(anchor, Side.TOP, 0, 0);
    }
}
