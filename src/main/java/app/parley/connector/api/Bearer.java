package app.parley.connector.api;

import app.parley.settings.ApiKeys;
import app.parley.settings.Caller;
import java.util.Optional;

/// Knows callers by the key they show.
final class Bearer {
    private static final String SCHEME = "bearer ";
    private final ApiKeys keys;
    private final Refusals refusals;

    Bearer(ApiKeys keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    /// @throws ProblemException if no valid key is shown
    Caller caller(Request request) {
        return token(request).flatMap(keys::authenticate).orElseThrow(this::unknown);
    }

    /// @throws ProblemException if the caller's key lacks the scope
    static void require(Caller caller, String scope) {
        if (!caller.may(scope)) {
            throw Problem.FORBIDDEN.because("This key lacks the scope " + scope + ".");
        }
    }

    private ProblemException unknown() {
        refusals.note("no valid API key");
        return Problem.UNAUTHORIZED
                .because("This needs an API key: Authorization: Bearer …")
                .with("WWW-Authenticate", "Bearer realm=\"parley\"");
    }

    /// What is shown after the scheme, if that is ours.
    static Optional<String> token(Request request) {
        return request.header("Authorization")
                .filter(shown -> shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(shown -> shown.substring(SCHEME.length()).strip());
    }
}
