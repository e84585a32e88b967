package app.parley.settings.store;

import app.parley.settings.ApiKey;
import app.parley.settings.ApiKeyStore;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Keeps API keys in the database.
public final class HibernateApiKeyStore implements ApiKeyStore {
    public static final List<Class<?>> ROWS = List.of(ApiKeyRow.class);
    private final Database database;

    public HibernateApiKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public List<ApiKey> all() {
        return rows("from ApiKeyRow order by createdAt, id").stream()
                .map(ApiKeyRow::key)
                .toList();
    }

    @Override
    public Map<String, ApiKey> valid() {
        return rows("from ApiKeyRow where revokedAt is null").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.keyHash, ApiKeyRow::key));
    }

    @Override
    public Optional<ApiKey> byHash(String hash) {
        return database.with(
                session -> session.createSelectionQuery("from ApiKeyRow where keyHash = :hash", ApiKeyRow.class)
                        .setParameter("hash", hash)
                        .uniqueResultOptional()
                        .map(ApiKeyRow::key));
    }

    @Override
    public void add(ApiKey key, String hash) {
        database.use(session -> session.insert(ApiKeyRow.of(key, hash)));
    }

    @Override
    public void change(ApiKey key) {
        database.use(session -> {
            var row = session.get(ApiKeyRow.class, key.id());
            row.take(key);
            session.update(row);
        });
    }

    @Override
    public boolean revoke(UUID id, Instant at) {
        return database.with(session -> session.createMutationQuery(
                                "update ApiKeyRow set revokedAt = :at where id = :id and revokedAt is null")
                        .setParameter("at", at)
                        .setParameter("id", id)
                        .executeUpdate())
                > 0;
    }

    private List<ApiKeyRow> rows(String query) {
        return database.with(
                session -> session.createSelectionQuery(query, ApiKeyRow.class).getResultList());
    }
}
