package app.parley.console.parts;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.media.MessageFiles;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One message as a row of a thread: a bubble on its writer's side, or a line in the middle for what is no message
/// of its own. It can be shown another message, so that lists reuse it.
public final class MessageRow extends Region {
    private static final double SHARE = 0.7;

    /// These are about another message, or about the chat, and stand in the middle.
    private static final Set<String> LINES = Set.of("reaction", "edit", "revoke", "system", "request_welcome");

    private enum Side {
        THEIRS,
        MIDDLE,
        OURS
    }

    private final Look look;
    private final VBox bubble = new VBox();
    private final Label event = Controls.label("", "caption");
    private final Label eventTime = Controls.label("", "caption");
    private final HBox eventLine = new HBox(event, eventTime);
    private final QuoteBar quote;
    private final MessageBody body;
    private final MessageFoot foot;
    private final MessageTrouble trouble;
    private Side side = Side.THEIRS;

    public MessageRow(Look look) {
        this(look, null, null);
    }

    /// @param actions null if nothing can be done about messages here
    /// @param files null if they are only named here
    public MessageRow(Look look, @Nullable MessageActions actions, @Nullable MessageFiles files) {
        this.look = look;
        this.quote = new QuoteBar(look, actions == null ? null : actions::find);
        this.body = new MessageBody(look, files);
        this.foot = new MessageFoot(look, body::toggleFirst);
        this.trouble = new MessageTrouble(look, actions);
        getStyleClass().add("message-row");
        setAccessibleRole(AccessibleRole.TEXT);
        bubble.getStyleClass().add("bubble");
        eventLine.getStyleClass().add("event-line");
        eventTime.setMinWidth(USE_PREF_SIZE);
    }

    public void show(ThreadMessage message) {
        boolean ours = message.by() != Writer.CONTACT;
        boolean line = LINES.contains(message.type());
        side = line ? Side.MIDDLE : ours ? Side.OURS : Side.THEIRS;
        if (line) {
            event.setText(MessageWords.line(look, message));
            eventTime.setText(look.times().hour(message.at()));
        } else {
            fill(message, ours);
        }
        Rows.hold(getChildren(), List.of(line ? eventLine : bubble));
        setAccessibleText(spoken(message));
        requestLayout();
    }

    private void fill(ThreadMessage message, boolean ours) {
        Rows.mark(bubble, "ours", ours);
        Rows.mark(bubble, "failed", "failed".equals(message.state()));
        var nodes = new ArrayList<Node>();
        if (message.about() != null) {
            quote.show(message.about());
            nodes.add(quote);
        }
        nodes.addAll(body.of(message));
        foot.show(message);
        nodes.add(foot);
        nodes.addAll(trouble.of(message));
        Rows.hold(bubble.getChildren(), nodes);
    }

    private String spoken(ThreadMessage message) {
        var who = message.by() == Writer.CONTACT ? "" : look.text("message.quote.you") + ": ";
        var state = message.state() == null ? "" : ", " + look.texts().word("state", message.state());
        return who + MessageWords.line(look, message) + ", " + look.times().moment(message.at()) + state;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + content().prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snappedBottomInset() + content().prefHeight(contentWidth(room));
    }

    private Region content() {
        return side == Side.MIDDLE ? eventLine : bubble;
    }

    private double contentWidth(double room) {
        double most = side == Side.MIDDLE ? room : room * SHARE;
        return snapSizeX(Math.min(content().prefWidth(-1), Math.floor(most)));
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double width = contentWidth(room);
        double free = room - width;
        double x = switch (side) {
            case THEIRS -> 0;
            case MIDDLE -> free / 2;
            case OURS -> free;
        };
        content()
                .resizeRelocate(
                        snapPositionX(snappedLeftInset() + x),
                        snappedTopInset(),
                        width,
                        getHeight() - snappedTopInset() - snappedBottomInset());
    }
}
