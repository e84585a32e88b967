package app.parley.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The append-only record of everything that happened.
///
/// A transaction's entries are written last and in one piece, under one lock held until its commit: positions are
/// dense, and a reader who goes by position never skips a slower transaction.
public final class Journal {
    private final Database database;

    public Journal(Database database) {
        this.database = database;
    }

    /// Adds an entry to the surrounding transaction.
    public void append(JournalEntry entry) {
        database.append(entry);
    }

    /// The position of the newest entry, 0 if there is none.
    public long last() {
        return database.with(session -> session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement("select max(position) from journal");
                    var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        }));
    }

    /// Entries after the position, in order, at most `limit`.
    public List<JournalRecord> after(long position, int limit) {
        return database.with(session -> session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement(
                    "select position, at, type, actor, contact_id, conversation_id, data from journal"
                            + " where position > ? order by position fetch first " + limit + " rows only")) {
                select.setLong(1, position);
                try (var rows = select.executeQuery()) {
                    var found = new ArrayList<JournalRecord>();
                    while (rows.next()) {
                        found.add(record(rows));
                    }
                    return List.copyOf(found);
                }
            }
        }));
    }

    private static JournalRecord record(ResultSet row) throws SQLException {
        Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
        Map<String, Object> data = Json.map(row.getString(7));
        return new JournalRecord(
                row.getLong(1),
                at,
                new JournalEntry(
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class),
                        data));
    }
}
