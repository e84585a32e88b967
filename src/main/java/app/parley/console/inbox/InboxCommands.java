package app.parley.console.inbox;

import app.parley.console.kit.Screen;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// All that the keyboard does in the inbox.
final class InboxCommands {
    private final BooleanSupplier singleKeys;
    private final List<Command> all;

    InboxCommands(
            ConversationsViewModel list, ConversationActions actions, InboxWishes wishes, BooleanSupplier singleKeys) {
        this.singleKeys = singleKeys;
        this.all = List.of(
                Command.of("inbox.next", KeyCode.J, null, () -> list.move(1)),
                Command.of("inbox.previous", KeyCode.K, null, () -> list.move(-1)),
                Command.of("inbox.close_or_reopen", KeyCode.E, KeyCode.E, actions::closeOrReopen),
                Command.of("inbox.snooze_or_wake", KeyCode.S, KeyCode.S, wishes::snoozeOrWake),
                Command.of("inbox.assign_to_me", KeyCode.M, KeyCode.M, actions::assignToMe),
                Command.of("inbox.assign", KeyCode.A, null, wishes::assign),
                Command.of("inbox.take_or_hand_back", KeyCode.T, KeyCode.T, actions::takeOverOrHandBack),
                Command.of("inbox.draft.open", KeyCode.D, KeyCode.D, actions::openDraft),
                Command.of("inbox.block_or_unblock", null, null, actions::blockOrUnblock),
                Command.of("inbox.new", KeyCode.N, KeyCode.N, wishes::newChat),
                Command.of("inbox.search", KeyCode.SLASH, KeyCode.F, wishes::search),
                Command.of("inbox.pane.toggle", KeyCode.I, KeyCode.I, wishes::togglePane));
    }

    /// Does what the key stands for, if it stands for something.
    ///
    /// @param inList the list has the keyboard, so that a letter is no letter
    void handle(KeyEvent event, boolean inList) {
        all.stream()
                .filter(command -> command.meantBy(event, inList && singleKeys.getAsBoolean()))
                .findFirst()
                .ifPresent(command -> {
                    event.consume();
                    command.run().run();
                });
    }

    List<Screen.Action> actions() {
        return all.stream()
                .skip(2)
                .map(command ->
                        new Screen.Action(command.key(), command.keys(singleKeys.getAsBoolean()), command.run()))
                .toList();
    }

    List<Screen.KeyHint> keys() {
        return all.stream()
                .map(command -> new Screen.KeyHint(command.keys(singleKeys.getAsBoolean()), command.key()))
                .filter(hint -> !hint.keys().isEmpty())
                .toList();
    }
}
