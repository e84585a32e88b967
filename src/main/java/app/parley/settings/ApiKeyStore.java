package app.parley.settings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Where API keys are kept: by the hash of their plain words, never by the words.
public interface ApiKeyStore {

    /// All keys, oldest first, revoked ones too.
    List<ApiKey> all();

    /// The valid keys by their hash.
    Map<String, ApiKey> valid();

    /// The key with that hash, also if it was revoked.
    Optional<ApiKey> byHash(String hash);

    void add(ApiKey key, String hash);

    /// Says again what a key is; its hash stays.
    void change(ApiKey key);

    /// Answers `false` if there was no such valid key.
    boolean revoke(UUID id, Instant at);
}
