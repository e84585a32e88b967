package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.thread.MessageFailure;
import app.parley.desk.thread.MessageWait;
import app.parley.desk.thread.ThreadMessage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// What is the matter with a message of ours, in plain words, and what can be done about it.
final class MessageTrouble {
    private static final String UNKNOWN = "unknown";
    private final Look look;
    private final @Nullable MessageActions actions;

    MessageTrouble(Look look, @Nullable MessageActions actions) {
        this.look = look;
        this.actions = actions;
    }

    List<Node> of(ThreadMessage message) {
        var nodes = new ArrayList<Node>();
        if (UNKNOWN.equals(message.state())) {
            nodes.add(reason(look.text("message.unknown"), "warning-text"));
        } else if (message.failure() != null) {
            nodes.add(failed(message.failure()));
        } else if (message.waits() != null && message.waits().why() != null) {
            nodes.add(waits(message.waits().why()));
        }
        if (actions != null) {
            nodes.addAll(buttons(message, message.waits(), actions));
        }
        return nodes;
    }

    private Label failed(MessageFailure failure) {
        var label = reason(look.texts().said(failure.reason()), "danger-text");
        if (failure.code() != 0) {
            new Hover(label).say(look.text("message.code", Integer.toString(failure.code())));
        }
        return label;
    }

    private Label waits(String why) {
        return reason(look.text("message.waits", look.texts().word("wait", why)), "warning-text");
    }

    private static Label reason(String words, String tone) {
        return Controls.wrapped(words, "caption", tone);
    }

    private List<Node> buttons(ThreadMessage message, @Nullable MessageWait waits, MessageActions can) {
        if (UNKNOWN.equals(message.state())) {
            return List.of(new FlowPane(
                    4,
                    4,
                    button("message.send_again", () -> can.sendAgain(message)),
                    button("message.has_arrived", () -> can.hasArrived(message))));
        }
        return waits != null && waits.undo()
                ? List.of(button("message.take_back", () -> can.takeBack(message)))
                : List.of();
    }

    private Button button(String key, Runnable action) {
        return Controls.button(look.text(key), action, "small", "message-action");
    }
}
