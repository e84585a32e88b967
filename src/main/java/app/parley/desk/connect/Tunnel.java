package app.parley.desk.connect;

import org.jspecify.annotations.Nullable;

/// How far a tunnel to this computer is.
///
/// @param address that it has on the internet; null while it has none, or nobody here knows it
/// @param link where something has to be allowed first; null if nothing has
public record Tunnel(
        Step step, @Nullable String address, @Nullable String link) {

    /// What kind of tunnel.
    public enum Kind {
        TAILSCALE,
        CLOUDFLARE
    }

    /// What there is, and so what is next.
    public enum Step {
        /// The program is not installed.
        MISSING,
        /// Nobody is signed in, or the program is switched off.
        SIGNED_OUT,
        /// Its owner has to allow it, at a link.
        NOT_ALLOWED,
        /// Whoever runs Parley may not switch it on.
        NO_RIGHT,
        /// Everything is there; it is not switched on.
        CLOSED,
        /// It leads to another program's port.
        LEADS_ELSEWHERE,
        OPEN,
        /// It could not be switched on, and nobody says why.
        BROKEN
    }

    public static Tunnel at(Step step) {
        return new Tunnel(step, null, null);
    }
}
