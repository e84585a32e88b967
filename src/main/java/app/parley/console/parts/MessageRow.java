package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.desk.thread.Quote;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One message as a row of a thread: a bubble on its writer's side, or a line in the middle for what is no message of
/// its own. It can be shown another message, so that lists reuse it.
public final class MessageRow extends HBox {
    private static final double SHARE = 0.7;

    /// These are about another message, or about the chat, and stand in the middle.
    private static final Set<String> LINES = Set.of("reaction", "edit", "revoke", "system", "request_welcome");

    private final Look look;
    private final VBox bubble = new VBox();
    private final MessageBody body;

    public MessageRow(Look look) {
        this.look = look;
        this.body = new MessageBody(look);
        getStyleClass().add("message-row");
        setMinWidth(0);
        setPrefWidth(0);
        bubble.getStyleClass().add("bubble");
        bubble.maxWidthProperty().bind(widthProperty().multiply(SHARE));
        bubble.setMinHeight(Region.USE_PREF_SIZE);
    }

    public void show(ThreadMessage message) {
        boolean line = LINES.contains(message.type());
        boolean ours = message.by() != Writer.CONTACT;
        setAlignment(line ? Pos.CENTER : ours ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        getChildren().setAll(line ? eventLine(message) : bubble);
        if (!line) {
            fill(message, ours);
        }
        setAccessibleText(spoken(message));
    }

    private void fill(ThreadMessage message, boolean ours) {
        mark("ours", ours);
        mark("failed", "failed".equals(message.state()));
        bubble.getChildren().clear();
        if (message.about() != null) {
            bubble.getChildren().add(quote(message.about()));
        }
        bubble.getChildren().addAll(body.of(message));
        bubble.getChildren().add(foot(message));
        if (message.failure() != null) {
            bubble.getChildren().add(reason(message.failure().reason(), "danger-text"));
        }
        var waits = message.waits();
        if (waits != null && waits.why() != null) {
            var why = look.text("message.waits", look.texts().word("wait", waits.why()));
            bubble.getChildren().add(reason(why, "warning-text"));
        }
    }

    private void mark(String styleClass, boolean wanted) {
        bubble.getStyleClass().remove(styleClass);
        if (wanted) {
            bubble.getStyleClass().add(styleClass);
        }
    }

    private Label reason(String words, String tone) {
        var label = Controls.label(look.texts().said(words), "caption", tone);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node quote(Quote about) {
        var who = about.by() == null || about.by() == Writer.CONTACT ? "" : look.text("message.quote.you");
        var words = quoted(about);
        var text = Controls.label(words.replace('\n', ' '), "caption");
        text.setNodeOrientation(Directions.of(words));
        text.setMaxWidth(Double.MAX_VALUE);
        var quote = new VBox(text);
        if (!who.isEmpty()) {
            quote.getChildren().addFirst(Controls.label(who, "caption", "strong"));
        }
        quote.getStyleClass().add("quote");
        return quote;
    }

    private String quoted(Quote about) {
        if (about.text() != null) {
            return about.text();
        }
        return about.type() == null
                ? look.text("message.quote.gone")
                : look.texts().word("type", about.type());
    }

    /// Who, when and how far, in the bubble's last line.
    private Node foot(ThreadMessage message) {
        var foot = new HBox();
        foot.getStyleClass().add("foot");
        for (var reaction : message.reactions()) {
            foot.getChildren().add(Controls.chip(reaction.emoji(), "neutral"));
        }
        foot.getChildren().add(Controls.spacer());
        if (message.by() == Writer.PHONE) {
            var phone = Controls.icon(Feather.SMARTPHONE, "small");
            foot.getChildren().addAll(phone, Controls.label(look.text("message.from_phone"), "caption"));
        } else if (message.automated()) {
            foot.getChildren().add(Controls.label(look.text("message.automatic"), "caption"));
        }
        if (message.editedText() != null && message.revokedAt() == null) {
            foot.getChildren().add(Controls.label(look.text("message.edited"), "caption"));
        }
        var ticks = new Ticks(look);
        ticks.show(message);
        foot.getChildren().addAll(Controls.label(look.times().hour(message.at()), "caption"), ticks);
        return foot;
    }

    private Node eventLine(ThreadMessage message) {
        var line = new HBox(
                Controls.label(MessageWords.line(look, message), "caption"),
                Controls.label(look.times().hour(message.at()), "caption"));
        line.getStyleClass().add("event-line");
        return line;
    }

    private String spoken(ThreadMessage message) {
        var who = message.by() == Writer.CONTACT ? "" : look.text("message.quote.you") + ": ";
        return who + MessageWords.line(look, message) + ", " + look.times().moment(message.at());
    }
}
