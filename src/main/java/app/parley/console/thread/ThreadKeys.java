package app.parley.console.thread;

import app.parley.desk.thread.ThreadMessage;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What keys do while the thread has the focus.
final class ThreadKeys implements EventHandler<KeyEvent> {
    private static final double LINE = 48;
    private static final double OVERLAP = 48;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private final ThreadFlow flow;
    private final ThreadViewModel viewModel;
    private final Predicate<ThreadMessage> act;

    /// @param act does what one expects of a message with a file; answers false if there is nothing to do
    ThreadKeys(ThreadFlow flow, ThreadViewModel viewModel, Predicate<ThreadMessage> act) {
        this.act = act;
        this.flow = flow;
        this.viewModel = viewModel;
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getTarget() == flow && does(event)) {
            event.consume();
        }
    }

    private boolean does(KeyEvent event) {
        boolean shortcut = event.isShortcutDown();
        return switch (event.getCode()) {
            case UP -> shortcut ? done(() -> flow.markNext(-1)) : done(() -> flow.scrollBy(-LINE));
            case DOWN -> shortcut ? done(() -> flow.markNext(1)) : done(() -> flow.scrollBy(LINE));
            case PAGE_UP -> done(() -> flow.scrollBy(OVERLAP - flow.getHeight()));
            case PAGE_DOWN -> done(() -> flow.scrollBy(flow.getHeight() - OVERLAP));
            case HOME -> done(flow::scrollToBeginning);
            case END -> done(viewModel::newest);
            default -> onMarked(event);
        };
    }

    private static boolean done(Runnable what) {
        what.run();
        return true;
    }

    private boolean onMarked(KeyEvent event) {
        var message = flow.markedMessage().map(ThreadItem.Message::message);
        if (message.isEmpty()) {
            return false;
        }
        if (COPY.match(event)) {
            return done(() -> MessageMenu.copy(message.get()));
        }
        if (event.getCode() == KeyCode.R && !event.isShortcutDown() && !event.isAltDown()) {
            return done(() -> viewModel.composer().quote(message.get()));
        }
        if (event.getCode() == KeyCode.SPACE) {
            return act.test(message.get());
        }
        return event.getCode() == KeyCode.ENTER && (act.test(message.get()) || find(message.get()));
    }

    private boolean find(ThreadMessage message) {
        var about = message.about();
        var quoted = about == null ? null : about.id();
        if (quoted == null) {
            return false;
        }
        viewModel.find(quoted);
        return true;
    }
}
