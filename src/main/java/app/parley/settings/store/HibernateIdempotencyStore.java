package app.parley.settings.store;

import app.parley.settings.IdempotencyStore;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the API's answers in the database.
public final class HibernateIdempotencyStore implements IdempotencyStore {
    public static final List<Class<?>> ROWS = List.of(IdempotencyKeyRow.class);
    private final Database database;

    public HibernateIdempotencyStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> find(UUID keyId, String key) {
        var name = new IdempotencyKeyRow.Name(keyId, key);
        return database.with(session -> Optional.ofNullable(session.get(IdempotencyKeyRow.class, name)))
                .map(IdempotencyKeyRow::kept);
    }

    @Override
    public void keep(UUID keyId, String key, Kept kept) {
        var name = new IdempotencyKeyRow.Name(keyId, key);
        database.use(session -> session.upsert(IdempotencyKeyRow.of(name, kept)));
    }

    @Override
    public int forgetBefore(Instant time) {
        return database.with(
                session -> session.createMutationQuery("delete from IdempotencyKeyRow where answeredAt <= :time")
                        .setParameter("time", time)
                        .executeUpdate());
    }
}
