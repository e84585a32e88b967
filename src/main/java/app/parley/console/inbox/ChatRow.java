package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Icon;
import app.parley.console.kit.Look;
import app.parley.console.kit.OneLine;
import app.parley.console.parts.Ticks;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.thread.Writer;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// A conversation as a row of the list. Its nodes stay; what they show changes, for lists scroll fast.
final class ChatRow extends HBox {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private final Look look;
    private final Label avatar = Controls.avatar("");
    private final OneLine name = new OneLine("name");
    private final Text time = text("caption");
    private final Text by = text("words");
    private final OneLine words = new OneLine("words");
    private final HBox second = new HBox(by, words);
    private final Seldom<Icon> phone;
    private final Seldom<Ticks> ticks;
    private final Seldom<Label> dot;
    private final Seldom<ChipsBox> chips;

    ChatRow(Look look) {
        this.look = look;
        getStyleClass().add("chat-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(words, Priority.ALWAYS);
        var first = new HBox(name, time);
        first.getStyleClass().add("line");
        second.getStyleClass().add("line");
        var lines = new VBox(first, second);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(avatar, lines);
        this.ticks = new Seldom<>(second, () -> 0, () -> fixed(new Ticks(look)));
        this.phone = new Seldom<>(
                second, () -> second.getChildren().indexOf(by), () -> Controls.icon(Feather.SMARTPHONE, "small"));
        this.dot =
                new Seldom<>(second, () -> second.getChildren().size(), () -> fixed(Controls.label("", "unread-mark")));
        this.chips = new Seldom<>(lines, () -> lines.getChildren().size(), ChipsBox::new);
    }

    private static Text text(String styleClass) {
        var text = new Text();
        text.getStyleClass().add(styleClass);
        return text;
    }

    private static <R extends Region> R fixed(R region) {
        region.setMinWidth(Region.USE_PREF_SIZE);
        return region;
    }

    void show(ConversationLine line) {
        boolean unread = line.unread() > 0;
        pseudoClassStateChanged(UNREAD, unread);
        avatar.setText(line.initials());
        name.setText(line.name());
        time.setText(look.times().brief(line.lastAt()));
        var ours = LineWords.by(look, line);
        by.setText(ours);
        Controls.shown(by, !ours.isEmpty());
        phone.show(line.lastBy() == Writer.PHONE, _ -> {});
        var state = line.lastState();
        ticks.show(state != null, shown -> shown.show(Objects.requireNonNull(state)));
        words.setText(LineWords.last(look, line));
        dot.show(unread, shown -> shown.setText(look.times().number(line.unread())));
        var worth = LineChips.of(look, line);
        chips.show(!worth.isEmpty(), shown -> shown.show(worth));
    }
}
