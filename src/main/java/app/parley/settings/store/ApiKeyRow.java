package app.parley.settings.store;

import app.parley.settings.ApiKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// One line of the table `api_keys`.
@Entity
@Table(name = "api_keys")
class ApiKeyRow {
    @Id
    UUID id;

    String name;

    @Column(name = "key_hash")
    String keyHash;

    String scopes;
    String autonomy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "revoked_at")
    Instant revokedAt;

    protected ApiKeyRow() {}

    static ApiKeyRow of(ApiKey key, String hash) {
        var row = new ApiKeyRow();
        row.id = key.id();
        row.keyHash = hash;
        row.take(key);
        return row;
    }

    void take(ApiKey key) {
        name = key.name();
        scopes = String.join(" ", new TreeSet<>(key.scopes()));
        autonomy = key.autonomy();
        createdAt = key.createdAt();
        revokedAt = key.revokedAt();
    }

    ApiKey key() {
        return new ApiKey(id, name, Set.of(scopes.split(" ")), autonomy, createdAt, revokedAt);
    }
}
