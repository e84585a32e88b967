package app.parley.console.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// The one place where the console leaves the FX thread and comes back to it.
public final class Background {
    /// A notice that comes again and again is heeded at most ten times a second.
    private static final Duration BREATH = Duration.ofMillis(100);

    private final Executor workers;
    private final Executor fxThread;
    private final Executor frames;
    private final Executor wholeFrames;
    private final Delay delay;

    /// Runs a task after a while, on whatever thread.
    @FunctionalInterface
    public interface Delay {
        void after(Duration time, Runnable task);
    }

    /// @param workers may wait for the engine
    /// @param fxThread runs its tasks in order on the FX thread
    public Background(Executor workers, Executor fxThread, Delay delay) {
        this(workers, fxThread, fxThread, fxThread, delay);
    }

    private Background(Executor workers, Executor fxThread, Executor frames, Executor wholeFrames, Delay delay) {
        this.workers = workers;
        this.fxThread = fxThread;
        this.frames = frames;
        this.wholeFrames = wholeFrames;
        this.delay = delay;
    }

    /// The FX thread, for whoever works on another one: each task when those before it are done.
    public static Executor fxThread() {
        return Platform::runLater;
    }

    public static Background onVirtualThreads() {
        var workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("console-", 0).factory());
        var frames = new Frames();
        return new Background(
                workers,
                Platform::runLater,
                frames,
                frames::alone,
                (time, task) -> CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS, workers)
                        .execute(task));
    }

    /// Stays on the FX thread and comes back to it from others, as for pictures.
    public static Background onFxThread(Executor workers, Delay delay) {
        return new Background(
                workers,
                task -> {
                    if (Platform.isFxApplicationThread()) {
                        task.run();
                    } else {
                        Platform.runLater(task);
                    }
                },
                delay);
    }

    /// Runs everything at once on the caller's thread; for tests, which say how time passes.
    public static Background direct(Delay delay) {
        return new Background(Runnable::run, Runnable::run, delay);
    }

    /// Wraps a listener so that it is called on the FX thread.
    public <E> Consumer<E> onFxThread(Consumer<? super E> listener) {
        return event -> fxThread.execute(() -> listener.accept(event));
    }

    /// Runs `work` on a worker, then exactly one of the two handlers on the FX thread.
    public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<Exception> onFailure) {
        workers.execute(() -> {
            try {
                var result = work.call();
                fxThread.execute(() -> onSuccess.accept(result));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                fxThread.execute(() -> onFailure.accept(e));
            }
        });
    }

    /// Runs a task that makes a few nodes in one of the next frames, so that no frame takes long. From the FX
    /// thread.
    public void inFrames(Runnable task) {
        frames.execute(task);
    }

    /// Runs a task that makes many nodes in a frame of its own. From the FX thread.
    public void inOwnFrame(Runnable task) {
        wholeFrames.execute(task);
    }

    /// Puts what is in the pane there again, each part in a frame of its own; what is hidden when it is first shown.
    /// From the FX thread.
    public void unfold(Pane pane) {
        var parts = List.copyOf(pane.getChildren());
        Unseen.leaveOut(pane, parts.toArray(Node[]::new));
        var shown = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        shown.forEach(part -> inOwnFrame(() -> Unseen.put(pane, parts, part)));
    }

    /// Runs the task on the FX thread after a while, unless what is returned was run before.
    public Runnable after(Duration time, Runnable task) {
        var dropped = new AtomicBoolean();
        delay.after(
                time,
                () -> fxThread.execute(() -> {
                    if (!dropped.get()) {
                        task.run();
                    }
                }));
        return () -> dropped.set(true);
    }

    /// Runs the task on the FX thread again and again, until what is returned is run.
    public Runnable every(Duration time, Runnable task) {
        var ended = new AtomicBoolean();
        again(time, task, ended);
        return () -> ended.set(true);
    }

    private void again(Duration time, Runnable task, AtomicBoolean ended) {
        delay.after(
                time,
                () -> fxThread.execute(() -> {
                    if (!ended.get()) {
                        task.run();
                        again(time, task, ended);
                    }
                }));
    }

    /// A notice that may be given from any thread and as often as one likes: the task runs on the FX thread soon after
    /// the first one, and at most ten times a second. No notice is lost: the task runs at least once after each.
    public Runnable throttled(Runnable task) {
        var wanted = new AtomicBoolean();
        return () -> {
            if (wanted.compareAndSet(false, true)) {
                delay.after(
                        BREATH,
                        () -> fxThread.execute(() -> {
                            wanted.set(false);
                            task.run();
                        }));
            }
        };
    }
}
