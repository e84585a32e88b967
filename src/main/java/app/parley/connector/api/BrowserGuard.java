package app.parley.connector.api;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Keeps web pages out that somebody on this machine happens to visit: such a page can make a browser call us, under a
/// name of its own that leads here (DNS rebinding) or from another origin.
final class BrowserGuard implements Handler {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private final Handler next;
    private final boolean loopback;
    private final Refusals refusals;

    /// @param loopback nobody but this machine reaches us, so that we know by which names
    BrowserGuard(Handler next, boolean loopback, Refusals refusals) {
        this.next = next;
        this.loopback = loopback;
        this.refusals = refusals;
    }

    @Override
    public Response answer(Request request) throws IOException, InterruptedException {
        if (loopback && request.header("Host").filter(BrowserGuard::local).isEmpty()) {
            refusals.note("foreign host");
            throw Problem.FORBIDDEN.because("Under that name there is nothing here.");
        }
        if (request.header("Origin").filter(origin -> !localOrigin(origin)).isPresent()) {
            refusals.note("foreign origin");
            throw Problem.FORBIDDEN.because("Web pages from elsewhere may not call this.");
        }
        return next.answer(request);
    }

    private static boolean local(String host) {
        return LOCAL.contains(host.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT));
    }

    private static boolean localOrigin(String origin) {
        try {
            @Nullable String host = new URI(origin).getHost();
            return host != null && LOCAL.contains(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
