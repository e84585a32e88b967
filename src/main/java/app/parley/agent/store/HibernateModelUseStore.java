package app.parley.agent.store;

import app.parley.agent.ModelUseStore;
import app.parley.storage.Database;
import app.parley.storage.Ids;
import java.time.Instant;
import java.util.List;

/// Keeps what went out to models in `model_use`.
public final class HibernateModelUseStore implements ModelUseStore {
    public static final List<Class<?>> ROWS = List.of(ModelUseRow.class);
    private static final int LONGEST = 200;
    private final Database database;

    public HibernateModelUseStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String model, int requests, int tokens, Instant at) {
        var row = new ModelUseRow();
        row.id = Ids.next();
        row.model = cut(model);
        row.requests = requests;
        row.tokens = tokens;
        row.usedAt = at;
        database.use(session -> session.insert(row));
    }

    @Override
    public Used since(String model, Instant from) {
        return database.with(session -> {
            var sums = session.createSelectionQuery(
                            "select coalesce(sum(requests), 0), coalesce(sum(tokens), 0) from ModelUseRow"
                                    + " where model = :model and usedAt >= :from",
                            Object[].class)
                    .setParameter("model", cut(model))
                    .setParameter("from", from)
                    .getSingleResult();
            return new Used(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
        });
    }

    @Override
    public void forget(Instant before) {
        database.use(session -> session.createMutationQuery("delete from ModelUseRow where usedAt < :before")
                .setParameter("before", before)
                .executeUpdate());
    }

    private static String cut(String model) {
        return model.length() <= LONGEST ? model : model.substring(0, LONGEST);
    }
}
