package app.parley.connector.simulator;

import org.jspecify.annotations.Nullable;

/// Which version serves a call: an expired one is silently raised, one that never was is refused.
///
/// @param raised true if it is not the one asked for
record GraphVersion(String served, boolean raised) {

    private static final int OLDEST = 21;
    private static final int NEWEST = 26;

    static GraphVersion of(@Nullable String asked) throws GraphRefusal {
        if (asked == null) {
            return new GraphVersion("v" + OLDEST + ".0", false);
        }
        var major = Integer.parseInt(asked.substring(1, asked.indexOf('.')));
        if (major > NEWEST || !asked.endsWith(".0")) {
            throw GraphRefusal.unknownPath();
        }
        return major < OLDEST ? new GraphVersion("v" + NEWEST + ".0", true) : new GraphVersion(asked, false);
    }
}
