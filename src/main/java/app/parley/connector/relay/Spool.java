package app.parley.connector.relay;

import app.parley.connector.api.Mailboxes.Kept;
import app.parley.connector.relay.SpoolFile.Letter;
import app.parley.storage.GroupWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps deliveries on the disk, and tells whoever waits for some that they came.
final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final int QUEUE = 512;
    private static final int GROUP = 128;
    private final GroupWriter<List<Letter>> writer = new GroupWriter<>("spool", QUEUE, GROUP, this::write);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private final SpoolFile file;
    private volatile boolean closed;
    private volatile boolean hushed;
    private long arrivals;

    Spool(SpoolFile file) {
        this.file = file;
        writer.start();
    }

    /// Returns once all of them survive a crash, and never only some; answers false if there is no room for them
    /// now.
    boolean keep(List<Letter> letters) throws InterruptedException {
        return writer.write(letters);
    }

    private void write(List<List<Letter>> group) {
        file.write(group.stream().flatMap(List::stream).toList());
        tellOfNew();
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
            while (arrivals == seen && left > 0 && !closed && !hushed) {
                left = came.awaitNanos(left);
            }
            return arrivals != seen && !closed && !hushed;
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

    /// Nobody waits any longer for what may come: whoever asks is answered at once.
    void hush() {
        hushed = true;
        tellOfNew();
    }

    @Override
    public void close() {
        closed = true;
        tellOfNew();
        writer.close();
        file.close();
    }
}
