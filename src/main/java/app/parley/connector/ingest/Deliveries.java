package app.parley.connector.ingest;

import app.parley.storage.Database;
import app.parley.storage.GroupWriter;
import java.time.InstantSource;
import java.util.List;

/// Takes in what Meta sends. Deliveries that wait at once are written as one group: one transaction, one sync to the
/// disk, then all are answered. What was answered survives any crash.
public final class Deliveries implements AutoCloseable {
    private static final int QUEUE = 1024;
    private static final int GROUP = 256;
    private final GroupWriter<byte[]> writer = new GroupWriter<>("deliveries", QUEUE, GROUP, this::keep);
    private final DeliveryStore store;
    private final Database database;
    private final InstantSource clock;
    private final Runnable onStored;
    private final Inflow inflow = new Inflow();

    /// @param onStored told after each group
    public Deliveries(DeliveryStore store, Database database, InstantSource clock, Runnable onStored) {
        this.store = store;
        this.database = database;
        this.clock = clock;
        this.onStored = onStored;
    }

    public void start() {
        writer.start();
    }

    /// Keeps the body and returns once it is on the disk. Answers false if there is no room or the disk failed: the
    /// sender has to come again.
    public boolean accept(byte[] body) throws InterruptedException {
        return writer.write(body);
    }

    /// Keeps all of them in this order, and waits for room; answers false if one was not kept.
    public boolean acceptAll(List<byte[]> bodies) throws InterruptedException {
        return writer.writeAll(bodies);
    }

    /// Whether more comes in than a shop ever gets: then everything else may wait a little.
    public boolean flooded() {
        return inflow.isFlood(System.nanoTime());
    }

    private void keep(List<byte[]> bodies) {
        store.insert("webhook", clock.instant(), bodies);
        database.sync();
        inflow.add(bodies.size(), System.nanoTime());
        onStored.run();
    }

    @Override
    public void close() {
        writer.close();
    }
}
