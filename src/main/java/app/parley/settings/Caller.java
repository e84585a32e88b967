package app.parley.settings;

import java.util.Set;
import java.util.UUID;

/// Who is calling the API, known by a valid key.
public record Caller(UUID keyId, String name, Set<String> scopes, String autonomy) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(String scope) {
        return scopes.contains(scope);
    }
}
