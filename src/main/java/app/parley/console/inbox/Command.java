package app.parley.console.inbox;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Something the keyboard does in the inbox.
///
/// @param key of the text that says what happens
/// @param single does it while the list has the keyboard, if single keys are wanted
/// @param everywhere does it wherever the keyboard is
record Command(
        String key, @Nullable KeyCode single, @Nullable KeyCombination everywhere, Runnable run) {

    static Command of(String key, @Nullable KeyCode single, @Nullable KeyCode withControl, Runnable run) {
        return new Command(
                key,
                single,
                withControl == null ? null : new KeyCodeCombination(withControl, KeyCombination.SHORTCUT_DOWN),
                run);
    }

    boolean meantBy(KeyEvent event, boolean inList) {
        if (everywhere != null && everywhere.match(event)) {
            return true;
        }
        boolean bare = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        return inList && bare && single == event.getCode();
    }

    /// As people read it.
    String keys(boolean singleKeys) {
        var letter = single == null || !singleKeys ? "" : single.getName();
        var combination = everywhere == null ? "" : everywhere.getDisplayText();
        return letter.isEmpty() || combination.isEmpty() ? letter + combination : letter + " · " + combination;
    }
}
