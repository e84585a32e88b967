package app.parley.console.thread;

import app.parley.console.kit.Look;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/// What can be done with a message: answer it, react to it, copy it. One menu serves all rows.
final class MessageMenu {
    /// What people mostly answer with.
    private static final List<String> REACTIONS = List.of("👍", "❤️", "😂", "😮", "😢", "🙏");

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
        var react = new Menu(look.text("thread.react"));
        var back = new MenuItem(look.text("thread.react.back"));
        back.setOnAction(_ -> react(viewModel, null));
        for (var emoji : REACTIONS) {
            var item = new MenuItem(emoji);
            item.setOnAction(_ -> react(viewModel, emoji));
            react.getItems().add(item);
        }
        react.getItems().add(back);
        menu.getItems().addAll(reply, react, copy);
        menu.setOnShowing(_ -> {
            react.setDisable(about == null || about.by() != Writer.CONTACT);
            back.setDisable(
                    about == null || about.reactions().stream().noneMatch(reaction -> reaction.by() == Writer.US));
        });
        flow.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    }

    private void react(ThreadViewModel viewModel, @Nullable String emoji) {
        if (about != null) {
            viewModel.wishes().react(about, emoji);
        }
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
