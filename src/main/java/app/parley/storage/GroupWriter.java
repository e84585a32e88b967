package app.parley.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what comes at once as one group, with one sync to the disk for all of it; whoever brought something is
/// told once it is safe.
///
/// @param <T> what is written
public final class GroupWriter<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final BlockingQueue<Waiting<T>> queue;
    private final String name;
    private final int most;
    private final Consumer<List<T>> disk;
    private volatile boolean closed;
    private @Nullable Thread writer;

    private record Waiting<T>(T item, CompletableFuture<Boolean> safe) {
        static <T> Waiting<T> of(T item) {
            return new Waiting<>(item, new CompletableFuture<>());
        }
    }

    /// @param room for so many that wait
    /// @param most in one group
    /// @param disk returns once all of them survive a crash
    public GroupWriter(String name, int room, int most, Consumer<List<T>> disk) {
        this.queue = new ArrayBlockingQueue<>(room);
        this.name = name;
        this.most = most;
        this.disk = disk;
    }

    public void start() {
        writer = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    /// Returns once it is safe; answers false if there is no room or the disk failed.
    public boolean write(T item) throws InterruptedException {
        var waiting = Waiting.of(item);
        return !closed && queue.offer(waiting) && isSafe(waiting);
    }

    /// Writes all of them in this order and waits for room; answers false if one was not written.
    public boolean writeAll(List<T> items) throws InterruptedException {
        var all = items.stream().map(Waiting::of).toList();
        for (var waiting : all) {
            if (closed || !queue.offer(waiting, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        boolean safe = true;
        for (var waiting : all) {
            safe &= isSafe(waiting);
        }
        return safe;
    }

    private boolean isSafe(Waiting<T> waiting) throws InterruptedException {
        try {
            return waiting.safe().get();
        } catch (ExecutionException e) {
            LOG.error("{} could not be written", name, e.getCause());
            return false;
        }
    }

    private void work() {
        var group = new ArrayList<Waiting<T>>(most);
        while (!closed || !queue.isEmpty()) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, most - 1);
                write(group);
            } catch (InterruptedException e) {
                LOG.warn("the writer of {} was interrupted and ends", name);
                return;
            } finally {
                group.clear();
            }
        }
    }

    private void write(List<Waiting<T>> group) {
        try {
            disk.accept(group.stream().map(Waiting::item).toList());
            group.forEach(waiting -> waiting.safe().complete(true));
        } catch (RuntimeException e) {
            group.forEach(waiting -> waiting.safe().completeExceptionally(e));
        }
    }

    /// Writes what waits, and ends.
    @Override
    public void close() {
        closed = true;
        if (writer != null) {
            try {
                writer.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
