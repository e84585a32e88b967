package app.parley.console.connect;

import app.parley.desk.connect.Tunnel;
import java.util.Optional;

/// How messages reach this computer, the cheapest first.
enum Rung {
    /// Tailscale Funnel: no server at all.
    TUNNEL,
    /// A named Cloudflare tunnel, for whoever has a domain there.
    CLOUDFLARE,
    /// A free mailbox on Cloudflare.
    WORKER,
    /// A mailbox of one's own, on a small server.
    RELAY;

    boolean isMailbox() {
        return this == WORKER || this == RELAY;
    }

    /// The kind of tunnel, where it is one.
    Optional<Tunnel.Kind> tunnel() {
        return switch (this) {
            case TUNNEL -> Optional.of(Tunnel.Kind.TAILSCALE);
            case CLOUDFLARE -> Optional.of(Tunnel.Kind.CLOUDFLARE);
            case WORKER, RELAY -> Optional.empty();
        };
    }
}
