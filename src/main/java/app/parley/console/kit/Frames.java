package app.parley.console.kit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;

/// Does a little in each frame and leaves the rest to the next ones, in order. New nodes cost most in the frame
/// that first shows them: so what is many is made over several frames, and the FX thread is never held up by all
/// of it at once. On the FX thread.
final class Frames implements Executor {
    private static final int SMALL_ONES = 6;
    private final Queue<Task> waiting = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    private record Task(Runnable work, boolean alone) {}

    /// Six of these share a frame.
    @Override
    public void execute(Runnable task) {
        add(new Task(task, false));
    }

    /// Has a frame to itself.
    void alone(Runnable task) {
        add(new Task(task, true));
    }

    private void add(Task task) {
        if (waiting.isEmpty()) {
            timer.start();
        }
        waiting.add(task);
    }

    private void next() {
        for (int i = 0; i < SMALL_ONES && !waiting.isEmpty(); i++) {
            if (waiting.element().alone() && i > 0) {
                break;
            }
            var task = waiting.remove();
            task.work().run();
            if (task.alone()) {
                break;
            }
        }
        if (waiting.isEmpty()) {
            timer.stop();
        }
    }
}
