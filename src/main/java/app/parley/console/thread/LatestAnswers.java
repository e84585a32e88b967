package app.parley.console.thread;

import app.parley.console.kit.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Asks on behalf of what is open: answers that come after something else was opened are dropped.
final class LatestAnswers {
    private final Background background;
    private int turn;

    LatestAnswers(Background background) {
        this.background = background;
    }

    /// Whatever was asked before is no longer wanted.
    void dropEarlier() {
        turn++;
    }

    <T> void ask(Callable<T> question, Consumer<T> heed, Consumer<Exception> failed) {
        int mine = turn;
        background.run(
                question,
                answer -> {
                    if (mine == turn) {
                        heed.accept(answer);
                    }
                },
                failure -> {
                    if (mine == turn) {
                        failed.accept(failure);
                    }
                });
    }
}
