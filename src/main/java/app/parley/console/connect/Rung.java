package app.parley.console.connect;

/// How messages reach this computer, the cheapest first.
enum Rung {
    /// Tailscale Funnel: no server at all.
    TUNNEL,
    /// A free mailbox on Cloudflare.
    WORKER,
    /// A mailbox of one's own, on a small server.
    RELAY;

    boolean isMailbox() {
        return this != TUNNEL;
    }
}
