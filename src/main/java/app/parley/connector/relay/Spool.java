package app.parley.connector.relay;

import app.parley.connector.api.Mailboxes.Kept;
import app.parley.connector.relay.SpoolFile.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps deliveries on the disk. Those that come at once are written as one group, with one sync for all.
final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int QUEUE = 512;
    private static final int GROUP = 128;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final SpoolFile file;
    private final Thread writer;
    private volatile boolean closed;
    private long arrivals;

    /// @param letters kept together or not at all
    private record Waiting(List<Letter> letters, CompletableFuture<Boolean> durable) {}

    Spool(SpoolFile file) {
        this.file = file;
        this.writer = Thread.ofPlatform().name("spool").daemon().start(this::write);
    }

    /// Returns once all of them survive a crash; answers false if there is no room for them now.
    boolean keep(List<Letter> letters) throws InterruptedException {
        var waiting = new Waiting(letters, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            return false;
        }
        try {
            return waiting.durable().get();
        } catch (ExecutionException e) {
            LOG.error("a delivery could not be kept", e.getCause());
            return false;
        }
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
                keepGroup(group);
            } catch (InterruptedException e) {
                LOG.warn("the writer of the spool was interrupted and ends");
                return;
            } finally {
                group.clear();
            }
        }
    }

    private void keepGroup(List<Waiting> group) {
        try {
            file.write(group.stream().flatMap(one -> one.letters().stream()).toList());
            group.forEach(one -> one.durable().complete(true));
            tellOfNew();
        } catch (RuntimeException e) {
            group.forEach(one -> one.durable().completeExceptionally(e));
        }
    }

    private void tellOfNew() {
        lock.lock();
        try {
            arrivals++;
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long arrivals() {
        lock.lock();
        try {
            return arrivals;
        } finally {
            lock.unlock();
        }
    }

    /// Waits at most so long for something to come.
    Kept after(String mailbox, long after, int limit, Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        while (true) {
            long seen = arrivals();
            var kept = file.after(mailbox, after, limit);
            if (!kept.data().isEmpty() || !moreCame(seen, until)) {
                return kept;
            }
        }
    }

    private boolean moreCame(long seen, long until) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = until - System.nanoTime();
            while (arrivals == seen && left > 0 && !closed) {
                left = came.awaitNanos(left);
            }
            return arrivals != seen && !closed;
        } finally {
            lock.unlock();
        }
    }

    long lastId() {
        return file.lastId();
    }

    long size(String mailbox) {
        return file.size(mailbox);
    }

    long letGo(String mailbox, long upto) {
        return file.letGo(mailbox, upto);
    }

    void forget(String mailbox, Instant before) {
        long gone = file.forget(mailbox, before);
        if (gone > 0) {
            LOG.warn("{} deliveries that nobody fetched were thrown away", gone);
        }
    }

    void tidy() {
        file.tidy();
    }

    @Override
    public void close() {
        closed = true;
        tellOfNew();
        try {
            writer.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }
}
