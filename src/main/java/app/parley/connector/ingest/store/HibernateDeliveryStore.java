package app.parley.connector.ingest.store;

import app.parley.connector.ingest.DeliveryStore;
import app.parley.connector.ingest.RawDelivery;
import app.parley.storage.Database;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;

/// Keeps raw deliveries in the database, by plain statements: this is the door that must never be slow.
public final class HibernateDeliveryStore implements DeliveryStore {
    private static final int SCAN = 500;
    private final Database database;

    public HibernateDeliveryStore(Database database) {
        this.database = database;
    }

    @Override
    public void insert(String source, Instant receivedAt, List<byte[]> bodies) {
        database.use(session -> session.doWork(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into deliveries (source, received_at, body, state) values (?, ?, ?, 'new')")) {
                var at = receivedAt.atOffset(ZoneOffset.UTC);
                for (var body : bodies) {
                    insert.setString(1, source);
                    insert.setObject(2, at);
                    insert.setBytes(3, body);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }));
    }

    @Override
    public List<RawDelivery> waiting(int limit) {
        return database.with(session -> select(
                session,
                "select position, received_at, body from deliveries where state = 'new' order by position"
                        + " fetch first " + limit + " rows only",
                0));
    }

    private static List<RawDelivery> select(StatelessSession session, String sql, long after) {
        return session.doReturningWork(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                if (sql.contains("?")) {
                    select.setLong(1, after);
                }
                try (var rows = select.executeQuery()) {
                    var found = new ArrayList<RawDelivery>();
                    while (rows.next()) {
                        found.add(new RawDelivery(
                                rows.getLong(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant(),
                                rows.getBytes(3)));
                    }
                    return found;
                }
            }
        });
    }

    @Override
    public boolean anyWaiting() {
        return count("select count(*) from (select position from deliveries where state = 'new'"
                        + " fetch first 1 rows only) waiting")
                > 0;
    }

    @Override
    public void done(List<Long> positions) {
        database.use(session -> session.doWork(connection -> {
            try (var update = connection.prepareStatement("update deliveries set state = 'done' where position = ?")) {
                for (var position : positions) {
                    update.setLong(1, position);
                    update.addBatch();
                }
                update.executeBatch();
            }
        }));
    }

    @Override
    public void quarantine(long position, String problem) {
        database.use(session -> session.doWork(connection -> {
            try (var update = connection.prepareStatement(
                    "update deliveries set state = 'quarantined', problem = ? where position = ?")) {
                update.setString(1, problem);
                update.setLong(2, position);
                update.executeUpdate();
            }
        }));
    }

    @Override
    public long quarantined() {
        return count("select count(*) from deliveries where state = 'quarantined'");
    }

    private long count(String sql) {
        return database.with(
                session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    @Override
    public void forget(Instant before) {
        database.use(session -> session.createNativeMutationQuery(
                        "delete from deliveries where received_at < :before and state <> 'new'")
                .setParameter("before", before)
                .executeUpdate());
    }

    @Override
    public void forgetHolding(List<String> words) {
        database.use(session -> {
            long after = 0;
            List<RawDelivery> some;
            do {
                some = select(
                        session,
                        "select position, received_at, body from deliveries where position > ? and body is not null"
                                + " order by position fetch first " + SCAN + " rows only",
                        after);
                for (var delivery : some) {
                    after = delivery.position();
                    var text = new String(delivery.body(), StandardCharsets.ISO_8859_1);
                    if (words.stream().anyMatch(text::contains)) {
                        empty(session, delivery.position());
                    }
                }
            } while (some.size() == SCAN);
        });
    }

    private static void empty(StatelessSession session, long position) {
        session.doWork(connection -> {
            try (var update = connection.prepareStatement("update deliveries set body = null where position = ?")) {
                update.setLong(1, position);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("a delivery could not be emptied", e);
            }
        });
    }
}
