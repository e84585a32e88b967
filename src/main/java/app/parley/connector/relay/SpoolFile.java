package app.parley.connector.relay;

import app.parley.connector.api.Mailboxes.Delivery;
import app.parley.connector.api.Mailboxes.Kept;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// The relay's file: a map of deliveries for each mailbox, by id. One thread at a time changes it; anybody reads.
///
/// It is H2's own key-value store. Bodies stay on the disk: a backlog of any length takes no memory.
final class SpoolFile implements AutoCloseable {
    private static final int CACHE_MB = 4;
    private static final long PAGE_BYTES = 8 << 20;
    private static final int SPARSE_PERCENT = 60;
    private static final int COMPACT_MILLIS = 500;
    private static final String LAST_ID = "last id";
    private final MVStore store;
    private final MVMap<String, Long> numbers;
    private volatile long lastSafe;

    /// What is to be kept.
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Letter(String mailbox, Instant receivedAt, String signature, boolean sealed, byte[] body) {}

    /// Nothing if another process has it.
    static Optional<SpoolFile> open(Path file) {
        try {
            return Optional.of(new SpoolFile(new MVStore.Builder()
                    .fileName(file.toString())
                    .cacheSize(CACHE_MB)
                    .autoCommitDisabled()
                    .open()));
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private SpoolFile(MVStore store) {
        this.store = store;
        this.numbers = store.openMap("numbers");
        this.lastSafe = numbers.getOrDefault(LAST_ID, 0L);
    }

    /// Writes all of them and returns once they survive a crash.
    synchronized void write(List<Letter> letters) {
        long last = lastSafe;
        for (var letter : letters) {
            byte[] bytes = bytes(letter);
            box(letter.mailbox()).put(++last, bytes);
            grow(letter.mailbox(), bytes.length);
        }
        numbers.put(LAST_ID, last);
        store.commit();
        store.sync();
        lastSafe = last;
    }

    private void grow(String mailbox, long bytes) {
        numbers.put(sizeOf(mailbox), size(mailbox) + bytes);
    }

    private static String sizeOf(String mailbox) {
        return "size " + mailbox;
    }

    private MVMap<Long, byte[]> box(String mailbox) {
        return store.openMap("box " + mailbox);
    }

    /// The last id that was given. What is being written has one already, and is shown to nobody before it is safe.
    long lastId() {
        return lastSafe;
    }

    /// Bytes that the mailbox holds.
    long size(String mailbox) {
        return numbers.getOrDefault(sizeOf(mailbox), 0L);
    }

    /// Oldest first; a page ends once it is 8 MiB long, and holds one at least.
    Kept after(String mailbox, long after, int limit) {
        var box = box(mailbox);
        var page = new ArrayList<Delivery>();
        long bytes = 0;
        long until = lastSafe;
        long waiting = passed(box, until) - passed(box, after);
        for (var id = box.higherKey(after); id != null && id <= until && page.size() < limit; id = box.higherKey(id)) {
            byte[] kept = box.get(id);
            if (kept == null) {
                continue; // let go meanwhile
            }
            bytes += kept.length;
            if (!page.isEmpty() && bytes > PAGE_BYTES) {
                break;
            }
            page.add(delivery(id, kept));
        }
        return new Kept(page, Math.max(waiting, page.size()));
    }

    private static long passed(MVMap<Long, byte[]> box, long after) {
        long index = box.getKeyIndex(after);
        return index >= 0 ? index + 1 : -index - 1;
    }

    synchronized long letGo(String mailbox, long upto) {
        var box = box(mailbox);
        long gone = 0;
        for (var id = box.firstKey(); id != null && id <= upto; id = box.firstKey()) {
            gone += remove(mailbox, box, id);
        }
        store.commit();
        return gone;
    }

    private int remove(String mailbox, MVMap<Long, byte[]> box, long id) {
        byte[] had = box.remove(id);
        if (had == null) {
            return 0;
        }
        grow(mailbox, -had.length);
        return 1;
    }

    /// Throws away what came before then.
    synchronized long forget(String mailbox, Instant before) {
        var box = box(mailbox);
        long gone = 0;
        for (var id = box.firstKey(); id != null; id = box.firstKey()) {
            byte[] kept = box.get(id);
            if (kept != null && !delivery(id, kept).receivedAt().isBefore(before)) {
                break;
            }
            gone += remove(mailbox, box, id);
        }
        store.commit();
        return gone;
    }

    /// Gives room that is no longer needed back to the disk.
    synchronized void tidy() {
        if (store.getFileStore().getFillRate() < SPARSE_PERCENT) {
            store.compactFile(COMPACT_MILLIS);
        }
    }

    private static byte[] bytes(Letter letter) {
        byte[] signature = letter.signature().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Long.BYTES + 2 + signature.length + letter.body().length)
                .putLong(letter.receivedAt().toEpochMilli())
                .put((byte) (letter.sealed() ? 1 : 0))
                .put((byte) signature.length)
                .put(signature)
                .put(letter.body())
                .array();
    }

    private static Delivery delivery(long id, byte[] kept) {
        var bytes = ByteBuffer.wrap(kept);
        var at = Instant.ofEpochMilli(bytes.getLong());
        boolean sealed = bytes.get() == 1;
        byte[] signature = new byte[bytes.get()];
        bytes.get(signature);
        byte[] body = new byte[bytes.remaining()];
        bytes.get(body);
        return new Delivery(id, at, new String(signature, StandardCharsets.US_ASCII), sealed, body);
    }

    @Override
    public synchronized void close() {
        store.close(COMPACT_MILLIS);
    }
}
