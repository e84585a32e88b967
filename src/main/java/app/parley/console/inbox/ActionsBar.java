package app.parley.console.inbox;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.desk.inbox.ConversationLine;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the open conversation, in the header of its thread.
final class ActionsBar extends HBox {
    private final Look look;
    private final ConversationActions actions;
    private final Button draft = new Button();
    private final Button take = new Button();
    private final Button assign = new Button();
    private final Button snooze = new Button();
    private final Button close = new Button();
    private final MenuButton more = new MenuButton();
    private final MenuItem block = new MenuItem();
    private final Subscription tie;

    /// @param wishes what opens forms
    ActionsBar(Look look, ConversationActions actions, InboxWishes wishes) {
        this.look = look;
        this.actions = actions;
        getStyleClass().add("actions-bar");
        draft.setText(look.text("inbox.draft.open"));
        draft.setGraphic(Controls.icon(Feather.CHECK_CIRCLE));
        draft.getStyleClass().addAll("small", "draft-button");
        draft.setMinWidth(USE_PREF_SIZE);
        Controls.named(draft, look.text("inbox.draft.open"), "D");
        draft.setOnAction(_ -> actions.openDraft());
        Controls.iconOnly(take, Feather.USER_CHECK, look.text("inbox.take"), "T");
        take.setOnAction(_ -> actions.takeOverOrHandBack());
        Controls.iconOnly(assign, Feather.USER_PLUS, look.text("inbox.assign"), "A");
        assign.setOnAction(_ -> wishes.assign());
        Controls.iconOnly(snooze, Feather.CLOCK, look.text("inbox.snooze"), "S");
        snooze.setOnAction(_ -> wishes.snoozeOrWake());
        Controls.iconOnly(close, Feather.ARCHIVE, look.text("inbox.close"), "E");
        close.setOnAction(_ -> actions.closeOrReopen());
        Controls.iconOnly(more, Feather.MORE_HORIZONTAL, look.text("inbox.more"), "");
        more.getStyleClass().add("no-arrow");
        block.setOnAction(_ -> actions.blockOrUnblock());
        var pane = new MenuItem(look.text("inbox.pane.toggle"), Controls.icon(Feather.SIDEBAR));
        pane.setOnAction(_ -> wishes.togglePane());
        more.getItems().setAll(block, pane);
        getChildren().setAll(draft, take, assign, snooze, close, more);
        tie = actions.conversationProperty().subscribe(this::show);
    }

    private void show(@Nullable ConversationLine line) {
        setDisable(line == null);
        Controls.shown(draft, line != null && line.draft() != null);
        if (line == null) {
            return;
        }
        boolean taken = ConversationActions.taken(line);
        boolean closed = ConversationActions.closed(line);
        boolean asleep = actions.asleep(line);
        says(take, taken ? Feather.CORNER_UP_LEFT : Feather.USER_CHECK, taken ? "inbox.hand_back" : "inbox.take", "T");
        says(snooze, asleep ? Feather.BELL : Feather.CLOCK, asleep ? "inbox.wake" : "inbox.snooze", "S");
        says(close, closed ? Feather.ROTATE_CCW : Feather.ARCHIVE, closed ? "inbox.reopen" : "inbox.close", "E");
        Controls.shown(take, !closed);
        Controls.shown(snooze, !closed);
        block.setText(look.text(line.blocked() ? "inbox.unblock" : "inbox.block"));
        block.setGraphic(Controls.icon(Feather.SLASH));
    }

    private void says(ButtonBase button, Ikon icon, String key, String keys) {
        var words = look.text(key);
        button.setGraphic(Controls.icon(icon));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + "   " + keys));
    }

    Button snoozeButton() {
        return snooze;
    }

    Button assignButton() {
        return assign;
    }

    void close() {
        tie.unsubscribe();
    }
}
