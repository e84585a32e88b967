package app.parley.settings;

import app.parley.storage.Ids;
import app.parley.storage.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who may use the API. Keys are few: the valid ones are held in memory, by the hash of their plain words. A secret is
/// only ever looked up by that hash, so the time it takes tells nothing about it.
public final class ApiKeys {
    private static final String PREFIX = "parley_";
    private static final String CAREFUL = "propose";
    private final SecureRandom random = new SecureRandom();
    private final ApiKeyStore store;
    private final Transactions transactions;
    private final InstantSource clock;
    private volatile Map<String, ApiKey> valid;

    public ApiKeys(ApiKeyStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.valid = transactions.in(store::valid);
    }

    /// Makes a key.
    ///
    /// @param autonomy how far its drafts go alone, as `propose`
    public FreshKey create(String name, Set<String> scopes, String autonomy) {
        var plain = PREFIX + secret();
        return new FreshKey(add(name, scopes, autonomy, plain), plain);
    }

    /// Who shows these plain words; nobody if they belong to no valid key.
    public Optional<Caller> authenticate(String plain) {
        return Optional.ofNullable(valid.get(hash(plain))).map(ApiKey::caller);
    }

    /// Makes the key from the environment valid under that name, with every scope, and revokes the one it replaces.
    public Caller ensure(String name, String plain) {
        if (plain.isBlank()) {
            throw new IllegalArgumentException("an API key cannot be blank");
        }
        return transactions.in(() -> {
            var known = store.byHash(hash(plain));
            var key = known.isPresent() ? renewed(known.get(), name) : add(name, ApiKey.SCOPES, CAREFUL, plain);
            store.all().stream()
                    .filter(other -> other.name().equals(name) && !other.id().equals(key.id()))
                    .forEach(other -> revoke(other.id()));
            return key.caller();
        });
    }

    /// Revokes whatever key is valid under that name, as when it is gone from the environment.
    public void withdraw(String name) {
        transactions.run(() ->
                store.all().stream().filter(key -> key.name().equals(name)).forEach(key -> revoke(key.id())));
    }

    /// Answers `false` if there was no such valid key.
    public boolean revoke(UUID id) {
        return transactions.in(() -> {
            boolean revoked = store.revoke(id, clock.instant());
            transactions.afterCommit(this::reload);
            return revoked;
        });
    }

    /// All keys, oldest first, revoked ones too.
    public List<ApiKey> all() {
        return transactions.in(store::all);
    }

    /// Whether nobody can use the API.
    public boolean none() {
        return valid.isEmpty();
    }

    private ApiKey add(String name, Set<String> scopes, String autonomy, String plain) {
        var key = new ApiKey(Ids.next(), name, scopes, autonomy, clock.instant(), null);
        transactions.run(() -> {
            store.add(key, hash(plain));
            transactions.afterCommit(this::reload);
        });
        return key;
    }

    private ApiKey renewed(ApiKey known, String name) {
        var key = new ApiKey(known.id(), name, ApiKey.SCOPES, known.autonomy(), known.createdAt(), null);
        if (!key.equals(known)) {
            store.change(key);
            transactions.afterCommit(this::reload);
        }
        return key;
    }

    /// Reads after the commit and one at a time, so that an older reading never replaces a newer one.
    private synchronized void reload() {
        valid = transactions.in(store::valid);
    }

    private String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String plain) {
        return Sha256.hex(plain.getBytes(StandardCharsets.UTF_8));
    }
}
