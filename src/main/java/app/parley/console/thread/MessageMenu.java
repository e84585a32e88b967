package app.parley.console.thread;

import app.parley.console.kit.Look;
import app.parley.desk.thread.ThreadMessage;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/// What can be done with a message: answer it, copy it. One menu serves all rows.
final class MessageMenu {
    private final ThreadFlow flow;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable ThreadMessage about;

    MessageMenu(Look look, ThreadFlow flow, ThreadViewModel viewModel) {
        this.flow = flow;
        var reply = new MenuItem(look.text("thread.reply") + "   R");
        reply.setOnAction(_ -> viewModel.composer().quote(about));
        var copy = new MenuItem(look.text("thread.copy"));
        copy.setOnAction(_ -> {
            if (about != null) {
                copy(about);
            }
        });
        menu.getItems().addAll(reply, copy);
        flow.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    }

    private void show(ContextMenuEvent event) {
        about = event.isKeyboardTrigger() ? marked() : under(event.getTarget());
        if (about != null) {
            menu.show(flow, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    private @Nullable ThreadMessage marked() {
        return flow.markedMessage().map(ThreadItem.Message::message).orElse(null);
    }

    private static @Nullable ThreadMessage under(Object target) {
        for (var node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof ThreadCell cell) {
                return cell.item() instanceof ThreadItem.Message(var message) ? message : null;
            }
        }
        return null;
    }

    static void copy(ThreadMessage message) {
        var text = message.editedText() == null ? message.text() : message.editedText();
        if (text != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        }
    }
}
