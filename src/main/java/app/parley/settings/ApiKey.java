package app.parley.settings;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may use the API, without the secret itself.
///
/// @param scopes of `read`, `write`, `admin`
/// @param autonomy how far its drafts go alone, as `propose`
/// @param revokedAt when it stopped being valid; null while it is
public record ApiKey(
        UUID id,
        String name,
        Set<String> scopes,
        String autonomy,
        Instant createdAt,
        @Nullable Instant revokedAt) {
    /// Everything a key may be allowed.
    public static final Set<String> SCOPES = Set.of("read", "write", "admin");

    private static final Set<String> AUTONOMIES = Set.of("off", "shadow", "propose", "countdown", "send");

    public ApiKey {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("a key has a name of at most 200 characters");
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw new IllegalArgumentException("a key has scopes out of " + new TreeSet<>(SCOPES));
        }
        if (!AUTONOMIES.contains(autonomy)) {
            throw new IllegalArgumentException("a key's autonomy is one of " + new TreeSet<>(AUTONOMIES));
        }
        scopes = Set.copyOf(scopes);
    }

    Caller caller() {
        return new Caller(id, name, scopes, autonomy);
    }
}
