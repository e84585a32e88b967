package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Directions;
import app.parley.console.kit.Look;
import app.parley.console.parts.Ticks;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.thread.Writer;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A conversation as a row of the list. Its nodes stay; what they show changes, for lists scroll fast.
final class ChatRow extends HBox {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private final Look look;
    private final Label avatar = Controls.avatar("");
    private final Label name = Controls.label("", "name");
    private final Label time = Controls.label("", "caption");
    private final Label by = Controls.label("", "words");
    private final Node phone = Controls.icon(Feather.SMARTPHONE, "small");
    private final Ticks ticks;
    private final Label words = Controls.label("", "words");
    private final Label dot = Controls.label("", "unread-mark");
    private final HBox chips = new HBox();
    private final List<ChipLabel> all;

    ChatRow(Look look) {
        this.look = look;
        this.ticks = new Ticks(look);
        this.all = Stream.generate(ChipLabel::new).limit(LineChips.MOST).toList();
        getStyleClass().add("chat-row");
        chips.getStyleClass().add("chips");
        chips.getChildren().addAll(all);
        for (var fixed : List.of(time, by, dot, ticks)) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        grows(name);
        grows(words);
        var first = new HBox(name, time);
        var second = new HBox(ticks, phone, by, words, dot);
        first.getStyleClass().add("line");
        second.getStyleClass().add("line");
        var lines = new VBox(first, second, chips);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(avatar, lines);
    }

    private static void grows(Label label) {
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
    }

    void show(ConversationLine line) {
        boolean unread = line.unread() > 0;
        pseudoClassStateChanged(UNREAD, unread);
        avatar.setText(line.initials());
        put(name, line.name());
        time.setText(look.times().brief(line.lastAt()));
        var ours = LineWords.by(look, line);
        by.setText(ours);
        Controls.shown(by, !ours.isEmpty());
        Controls.shown(phone, line.lastBy() == Writer.PHONE);
        var state = line.lastState();
        Controls.shown(ticks, state != null);
        if (state != null) {
            ticks.show(state);
        }
        put(words, LineWords.last(look, line));
        dot.setText(unread ? look.times().number(line.unread()) : "");
        Controls.shown(dot, unread);
        var shown = LineChips.of(look, line);
        Controls.shown(chips, !shown.isEmpty());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).show(i < shown.size() ? shown.get(i) : null);
        }
    }

    private static void put(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            Directions.turn(label, text);
        }
    }
}
