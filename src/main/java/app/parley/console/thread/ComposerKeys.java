package app.parley.console.thread;

import javafx.event.EventHandler;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;

/// What keys do where one writes.
final class ComposerKeys implements EventHandler<KeyEvent> {
    private final ComposerField field;
    private final QuickReplyPicker picker;
    private final ComposerViewModel viewModel;

    ComposerKeys(ComposerField field, QuickReplyPicker picker, ComposerViewModel viewModel) {
        this.field = field;
        this.picker = picker;
        this.viewModel = viewModel;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
        if (plain && picker.isVisible() && picks(event) || writes(event)) {
            event.consume();
        }
    }

    private boolean picks(KeyEvent event) {
        return switch (event.getCode()) {
            case UP -> done(() -> picker.move(-1));
            case DOWN -> done(() -> picker.move(1));
            case ENTER, TAB -> done(() -> picker.picked().ifPresent(viewModel::insert));
            case ESCAPE -> done(viewModel::dismissReplies);
            default -> false;
        };
    }

    private boolean writes(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> event.isShiftDown() ? done(() -> field.replaceSelection("\n")) : done(viewModel::send);
            case TAB -> !event.isShortcutDown() && done(() -> traverse(event.isShiftDown()));
            case ESCAPE -> leaves();
            case G -> event.isShortcutDown() && !event.isShiftDown() && done(viewModel::suggest);
            default -> false;
        };
    }

    private void traverse(boolean back) {
        field.requestFocusTraversal(back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    }

    /// Closes what lies on top: the draft that is reworded, what goes beside the words, then the message that is
    /// quoted.
    private boolean leaves() {
        return switch (viewModel.mode().get()) {
            case DRAFT -> done(viewModel::leaveDraft);
            case NOTE -> done(viewModel::toggleNote);
            case MESSAGE ->
                viewModel.beside().extra().get() == null
                        ? viewModel.quoting().get() != null && done(() -> viewModel.quote(null))
                        : done(viewModel.beside()::dropExtra);
        };
    }

    private static boolean done(Runnable what) {
        what.run();
        return true;
    }
}
