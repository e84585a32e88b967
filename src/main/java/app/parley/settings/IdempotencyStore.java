package app.parley.settings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Where answers are kept until nobody may ask for them again.
public interface IdempotencyStore {

    /// @param fingerprint of the request that was answered
    record Kept(String fingerprint, KeptAnswer answer, Instant at) {}

    Optional<Kept> find(UUID keyId, String key);

    /// Keeps the answer, in place of an older one under the same key.
    void keep(UUID keyId, String key, Kept kept);

    /// Forgets the answers given before, and says how many.
    int forgetBefore(Instant time);
}
