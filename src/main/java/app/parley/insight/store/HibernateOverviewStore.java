package app.parley.insight.store;

import app.parley.insight.overview.Counts;
import app.parley.insight.overview.OverviewStore;
import app.parley.insight.overview.Spoken;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/// Counts in the tables of the other slices. It only reads, and no words.
public final class HibernateOverviewStore implements OverviewStore {
    private static final int AT_ONCE = 2000;
    private final Database database;

    public HibernateOverviewStore(Database database) {
        this.database = database;
    }

    @Override
    public void messages(Instant from, Instant before, Consumer<Spoken> reader) {
        database.use(session -> {
            var query = within(
                            session,
                            "select conversation_id, direction, state, written_at from messages"
                                    + " where written_at >= :from and written_at < :before"
                                    + " and (state is null or state not in ('queued', 'cancelled'))"
                                    + " order by conversation_id, written_at, id",
                            from,
                            before)
                    .addScalar("conversation_id", UUID.class)
                    .addScalar("direction", String.class)
                    .addScalar("state", String.class)
                    .addScalar("written_at", Instant.class)
                    .setFetchSize(AT_ONCE);
            try (var rows = query.getResultStream()) {
                rows.forEach(row -> reader.accept(new Spoken((UUID) row[0], by(row), (Instant) row[3])));
            }
        });
    }

    private static Spoken.By by(Object[] row) {
        if (row[1].equals("inbound")) {
            return Spoken.By.CUSTOMER;
        }
        return "failed".equals(row[2]) ? Spoken.By.FAILED : Spoken.By.US;
    }

    @Override
    public Counts counts(Instant from, Instant before) {
        return database.with(session -> {
            var calls = row(
                    session,
                    "select count(*), coalesce(sum(cost_micros), 0) from model_calls"
                            + " where called_at >= :from and called_at < :before",
                    from,
                    before);
            return new Counts(
                    by(
                            session,
                            "select state, count(*) from drafts where created_at >= :from and created_at < :before"
                                    + " and agent is not null and kind in ('reply', 'template') group by state",
                            from,
                            before),
                    one(
                            session,
                            "select count(*) from drafts where created_at >= :from and created_at < :before"
                                    + " and kind = 'hand_over'",
                            from,
                            before),
                    one(
                            session,
                            "select count(*) from knowledge_gaps where asked_at >= :from and asked_at < :before",
                            from,
                            before),
                    by(
                            session,
                            "select kind, count(*) from findings where found_at >= :from and found_at < :before"
                                    + " group by kind",
                            from,
                            before),
                    one(
                            session,
                            "select count(*) from consents where stated_at >= :from and stated_at < :before"
                                    + " and purpose = 'marketing' and state = 'out'",
                            from,
                            before),
                    number(calls[0]),
                    number(calls[1]));
        });
    }

    private static Map<String, Long> by(StatelessSession session, String sql, Instant from, Instant before) {
        var counts = new HashMap<String, Long>();
        List<Object[]> rows = within(session, sql, from, before).getResultList();
        rows.forEach(row -> counts.put((String) row[0], number(row[1])));
        return counts;
    }

    private static long one(StatelessSession session, String sql, Instant from, Instant before) {
        return session.createNativeQuery(sql, Long.class)
                .setParameter("from", from, Instant.class)
                .setParameter("before", before, Instant.class)
                .getSingleResult();
    }

    private static Object[] row(StatelessSession session, String sql, Instant from, Instant before) {
        return within(session, sql, from, before).getSingleResult();
    }

    private static NativeQuery<Object[]> within(StatelessSession session, String sql, Instant from, Instant before) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("from", from, Instant.class)
                .setParameter("before", before, Instant.class);
    }

    /// A sum is a decimal on both databases.
    private static long number(Object number) {
        return ((Number) number).longValue();
    }
}
