package app.parley.connector.ingest;

import app.parley.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what Meta sends. Deliveries that wait at once are written as one group: one transaction, one sync to
/// the disk, then all are answered. What was answered survives any crash.
public final class Deliveries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int QUEUE = 1024;
    private static final int GROUP = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private record Waiting(byte[] body, CompletableFuture<Boolean> durable) {
        static Waiting of(byte[] body) {
            return new Waiting(body, new CompletableFuture<>());
        }
    }

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final DeliveryStore store;
    private final Database database;
    private final InstantSource clock;
    private final Runnable onStored;
    private final Inflow inflow = new Inflow();
    private volatile boolean closed;
    private @Nullable Thread writer;

    /// @param onStored told after each group
    public Deliveries(DeliveryStore store, Database database, InstantSource clock, Runnable onStored) {
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.onStored = onStored;
    }

    public void start() {
        writer = Thread.ofPlatform().name("deliveries").daemon().start(this::write);
    }

    /// Keeps the body and returns once it is on the disk. Answers false if there is no room or the disk failed: the
    /// sender has to come again.
    public boolean accept(byte[] body) throws InterruptedException {
        var waiting = Waiting.of(body);
        return !closed && queue.offer(waiting) && isKept(waiting);
    }

    /// Keeps all of them in this order, and waits for room; answers false if one was not kept.
    public boolean acceptAll(List<byte[]> bodies) throws InterruptedException {
        var all = bodies.stream().map(Waiting::of).toList();
        for (var waiting : all) {
            if (closed || !queue.offer(waiting, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        boolean kept = true;
        for (var waiting : all) {
            kept &= isKept(waiting);
        }
        return kept;
    }

    private static boolean isKept(Waiting waiting) throws InterruptedException {
        try {
            return waiting.durable().get();
        } catch (ExecutionException e) {
            LOG.error("a delivery could not be kept", e.getCause());
            return false;
        }
    }

    /// Whether more comes in than a shop ever gets: then everything else may wait a little.
    public boolean flooded() {
        return inflow.isFlood(System.nanoTime());
    }

    private void write() {
        var group = new ArrayList<Waiting>(GROUP);
        while (!closed || !queue.isEmpty()) {
            try {
                var first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                group.add(first);
                queue.drainTo(group, GROUP - 1);
                keep(group);
            } catch (InterruptedException e) {
                LOG.warn("the writer of deliveries was interrupted and ends");
                return;
            } finally {
                group.clear();
            }
        }
    }

    private void keep(List<Waiting> group) {
        try {
            store.insert(
                    "webhook",
                    clock.instant(),
                    group.stream().map(Waiting::body).toList());
            database.sync();
            group.forEach(waiting -> waiting.durable().complete(true));
            inflow.add(group.size(), System.nanoTime());
            onStored.run();
        } catch (RuntimeException e) {
            group.forEach(waiting -> waiting.durable().completeExceptionally(e));
        }
    }

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
