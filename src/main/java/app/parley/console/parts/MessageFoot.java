package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Icon;
import app.parley.console.kit.Look;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Who, when and how far, in a bubble's last line.
final class MessageFoot extends HBox {
    private final Look look;
    private final Region room = Controls.spacer();
    private final Icon phone = Controls.icon(Feather.SMARTPHONE, "small");
    private final Label from = Controls.label("", "caption");
    private final Hyperlink edited = new Hyperlink();
    private final Label time = Controls.label("", "caption");
    private final Hover aboutTime = new Hover(time);
    private final Ticks ticks;

    /// @param showFirst shows how an edited message first read
    MessageFoot(Look look, Runnable showFirst) {
        this.look = look;
        this.ticks = new Ticks(look);
        getStyleClass().add("foot");
        edited.setText(look.text("message.edited"));
        edited.getStyleClass().add("caption");
        edited.setAccessibleText(look.text("message.edited.show"));
        edited.setOnAction(_ -> showFirst.run());
        time.setMinWidth(USE_PREF_SIZE);
    }

    void show(ThreadMessage message) {
        var parts = new ArrayList<Node>();
        message.reactions().forEach(reaction -> parts.add(Controls.chip(reaction.emoji(), "neutral")));
        parts.add(room);
        if (message.by() == Writer.PHONE) {
            from.setText(look.text(message.automated() ? "message.from_phone.automatic" : "message.from_phone"));
            parts.add(phone);
            parts.add(from);
        } else if (message.automated()) {
            from.setText(look.text("message.automatic"));
            parts.add(from);
        }
        if (message.editedText() != null && message.revokedAt() == null) {
            edited.setVisited(false);
            parts.add(edited);
        }
        time.setText(look.times().hour(message.at()));
        aboutTime.say(about(message));
        parts.add(time);
        if (message.state() != null) {
            ticks.show(message.state());
            parts.add(ticks);
        }
        Rows.hold(getChildren(), parts);
    }

    private String about(ThreadMessage message) {
        var moment = look.times().moment(message.at());
        return message.approvedBy() == null
                ? moment
                : moment + "\n" + look.text("message.approved_by", message.approvedBy());
    }
}
