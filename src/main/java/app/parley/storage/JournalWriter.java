package app.parley.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Numbers a transaction's entries and commits it, one transaction at a time.
final class JournalWriter {
    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private long last = -1;

    JournalWriter(InstantSource clock) {
        this.clock = clock;
    }

    void commit(UnitOfWork unit, Runnable commit) {
        if (unit.entries.isEmpty()) {
            commit.run();
            return;
        }
        lock.lock();
        try {
            long from = last < 0 ? unit.session.doReturningWork(JournalWriter::newest) : last;
            last = -1; // until the commit is known to have happened
            unit.session.doWork(connection -> insert(connection, unit.entries, from));
            commit.run();
            last = from + unit.entries.size();
        } finally {
            lock.unlock();
        }
    }

    private void insert(Connection connection, List<JournalEntry> entries, long from) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal (position, at, type, actor, contact_id, conversation_id, data) values (?, ?, ?, ?, ?, ?, ?)")) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            long position = from;
            for (var entry : entries) {
                insert.setLong(1, ++position);
                insert.setObject(2, now);
                insert.setString(3, entry.type());
                insert.setString(4, entry.actor());
                insert.setObject(5, entry.contactId());
                insert.setObject(6, entry.conversationId());
                insert.setString(7, Json.text(entry.data()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// On the writer's own connection: the others may all be held by those who wait for the lock.
    private static long newest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select coalesce(max(position), 0) from journal");
                var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
