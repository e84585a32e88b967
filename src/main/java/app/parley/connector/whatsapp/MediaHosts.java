package app.parley.connector.whatsapp;

import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/// The hosts that may see our token when a file is fetched.
final class MediaHosts {
    private static final Set<String> META = Set.of("lookaside.fbsbx.com", "graph.facebook.com");
    private static final List<String> META_DOMAINS = List.of(".fbcdn.net", ".whatsapp.net");

    private final HttpUrl base;

    MediaHosts(HttpUrl base) {
        this.base = base;
    }

    boolean allow(HttpUrl url) {
        if (!url.username().isEmpty() || !url.password().isEmpty()) return false;
        String host = url.host();
        if (host.equals(base.host())) return url.isHttps() || !base.isHttps();
        return url.isHttps() && (META.contains(host) || META_DOMAINS.stream().anyMatch(host::endsWith));
    }
}
