package app.parley.console.approvals;

import app.parley.desk.approvals.RejectReason;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The keyboard of the screen. It sees each key before whatever has the focus does, so that none gets past the guard.
final class ApprovalsKeys {
    private final ApprovalsViewModel model;
    private final KeyGuard guard;
    private final Fields fields;
    private final Set<KeyCode> ours = EnumSet.noneOf(KeyCode.class);
    private boolean swallow;

    /// What stands in the fields of the card.
    interface Fields {
        boolean isHint(Node field);

        boolean isNote(Node field);

        void sendHint();

        void rejectWithNote(RejectReason reason);

        void editAfterwards();
    }

    private enum Pace {
        AT_ONCE,
        /// At once, and again while the key is held.
        REPEATING,
        /// Once the key has turned out to be alone.
        AFTER_SILENCE
    }

    /// @param look only on a card that has been in view for a moment
    private record Wish(Runnable run, Pace pace, boolean look) {}

    ApprovalsKeys(ApprovalsViewModel model, KeyGuard guard, Fields fields) {
        this.model = model;
        this.guard = guard;
        this.fields = fields;
    }

    void install(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> guard.mouseDown());
    }

    private void typed(KeyEvent event) {
        if (swallow) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        guard.released(event.getCode());
        if (ours.remove(event.getCode())) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        swallow = false;
        if (event.getCode().isModifierKey()) {
            return;
        }
        var press = guard.pressed(event.getCode());
        var wish = wish(event, focused(event));
        if (wish == null) {
            dropIfNobodysHand(event, press);
            return;
        }
        take(event);
        boolean means = press == KeyGuard.Press.ALONE
                || press == KeyGuard.Press.HELD && wish.pace() == Pace.REPEATING
                || wish.pace() == Pace.AT_ONCE;
        if (!means || wish.look() && !guard.seen()) {
            return;
        }
        if (wish.pace() == Pace.AFTER_SILENCE) {
            guard.afterSilence(wish.run());
        } else {
            wish.run().run();
        }
    }

    /// The rest of a burst, and of a key that began as a wish, is for nobody; but words may come as fast as they like.
    private void dropIfNobodysHand(KeyEvent event, KeyGuard.Press press) {
        boolean burst = press == KeyGuard.Press.BURST && !(focused(event) instanceof TextInputControl);
        if (burst && event.getCode() != KeyCode.TAB || ours.contains(event.getCode())) {
            take(event);
        }
    }

    private void take(KeyEvent event) {
        ours.add(event.getCode());
        swallow = true;
        event.consume();
    }

    private static @Nullable Node focused(KeyEvent event) {
        return event.getTarget() instanceof Node node ? node : null;
    }

    private @Nullable Wish wish(KeyEvent event, @Nullable Node focused) {
        var code = event.getCode();
        if (code == KeyCode.ESCAPE && model.modeProperty().get() != Mode.READING) {
            return new Wish(model::cancel, Pace.AT_ONCE, false);
        }
        if (code == KeyCode.ENTER && event.isShortcutDown()) {
            return new Wish(this::send, Pace.AFTER_SILENCE, true);
        }
        if (focused instanceof TextInputControl) {
            return code == KeyCode.ENTER ? enter(focused) : null;
        }
        if (focused instanceof ButtonBase button && (code == KeyCode.ENTER || code == KeyCode.SPACE)) {
            return new Wish(button::fire, Pace.AFTER_SILENCE, true);
        }
        if (model.modeProperty().get() == Mode.BATCH) {
            return null;
        }
        if (model.modeProperty().get() == Mode.CHECKING) {
            return afterwards(event);
        }
        return onTheCard(event);
    }

    private @Nullable Wish enter(Node field) {
        if (fields.isHint(field)) {
            return new Wish(fields::sendHint, Pace.AFTER_SILENCE, true);
        }
        return fields.isNote(field)
                ? new Wish(() -> fields.rejectWithNote(RejectReason.OTHER), Pace.AFTER_SILENCE, true)
                : null;
    }

    private void send() {
        switch (model.modeProperty().get()) {
            case READING, EDITING -> model.approve();
            case REJECTING -> {}
            case HINTING -> fields.sendHint();
            case BATCH -> model.batch().send();
            case CHECKING -> model.after().changed();
        }
    }

    private @Nullable Wish onTheCard(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        var code = event.getCode();
        if (plain && code == KeyCode.DOWN) {
            return new Wish(() -> model.wish(Deed.NEXT), Pace.REPEATING, false);
        }
        if (plain && code == KeyCode.UP) {
            return new Wish(() -> model.wish(Deed.PREVIOUS), Pace.REPEATING, false);
        }
        boolean shortcut = event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (model.singleKeys() ? !plain : !shortcut) {
            return null;
        }
        var reason = reason(code);
        if (reason != null && model.modeProperty().get() == Mode.REJECTING) {
            return new Wish(() -> fields.rejectWithNote(reason), Pace.AFTER_SILENCE, true);
        }
        return deed(code);
    }

    private @Nullable Wish afterwards(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        boolean shortcut = event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        var code = event.getCode();
        if (plain && (code == KeyCode.DOWN || code == KeyCode.UP)) {
            return new Wish(() -> model.after().step(code == KeyCode.DOWN ? 1 : -1), Pace.REPEATING, false);
        }
        if (model.singleKeys() ? !plain : !shortcut) {
            return null;
        }
        var reason = reason(code);
        if (reason != null) {
            return new Wish(() -> model.after().wrong(reason), Pace.AFTER_SILENCE, true);
        }
        return switch (code) {
            case A -> new Wish(model.after()::fine, Pace.AFTER_SILENCE, true);
            case E -> new Wish(fields::editAfterwards, Pace.AFTER_SILENCE, false);
            case J -> new Wish(() -> model.after().step(1), Pace.REPEATING, false);
            case K -> new Wish(() -> model.after().step(-1), Pace.REPEATING, false);
            default -> null;
        };
    }

    private @Nullable Wish deed(KeyCode code) {
        for (var deed : Deed.values()) {
            if (deed.key() == code && (model.singleKeys() || deed.hasShortcut())) {
                boolean moves = deed == Deed.NEXT || deed == Deed.PREVIOUS;
                var pace = moves ? Pace.REPEATING : Pace.AFTER_SILENCE;
                return new Wish(() -> model.wish(deed), pace, deed.isOnTheCard());
            }
        }
        return null;
    }

    private static @Nullable RejectReason reason(KeyCode code) {
        int digit = code.isDigitKey() && !code.getName().isEmpty()
                ? Character.digit(code.getName().charAt(code.getName().length() - 1), 10)
                : -1;
        var reasons = RejectReason.values();
        return digit >= 1 && digit <= reasons.length ? reasons[digit - 1] : null;
    }
}
