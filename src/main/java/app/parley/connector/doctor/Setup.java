package app.parley.connector.doctor;

import app.parley.settings.Access;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/// How Parley is set up, as far as checks need it.
///
/// @param api where its interface listens; port 0 for a free one
/// @param webhooks where webhooks come in; port 0 for a free one
/// @param access ids, addresses and secrets, by kind; what is missing is not there
/// @param secrets every one that is known, so that none is ever shown
/// @param graph where Meta's Graph API is, without its version
/// @param version of the Graph API, as `v25.0`
/// @param publicUrl the webhook's address on the internet; "" if nobody told
public record Setup(
        Path workspace,
        InetSocketAddress api,
        InetSocketAddress webhooks,
        Map<Access, String> access,
        Collection<String> secrets,
        URI graph,
        String version,
        String publicUrl) {

    /// "" if it is missing.
    String get(Access kind) {
        return access.getOrDefault(kind, "");
    }

    boolean has(Access kind) {
        return !get(kind).isEmpty();
    }

    /// Shows no secret.
    @Override
    public String toString() {
        return "setup of " + workspace;
    }
}
