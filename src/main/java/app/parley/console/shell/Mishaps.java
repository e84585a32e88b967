package app.parley.console.shell;

import java.util.Locale;

/// What can be made to go wrong where customers are simulated, so that one sees what Parley then does. From any
/// thread, at once.
@FunctionalInterface
public interface Mishaps {

    /// From now on, in place of what went wrong before.
    void happen(Mishap mishap);

    /// One way in which it goes wrong.
    enum Mishap {
        /// The next message cannot reach its person.
        UNDELIVERABLE,
        /// The next message is refused, as after the 24 hours.
        WINDOW_CLOSED,
        /// Meta takes nothing until somebody pays.
        UNPAID,
        /// Meta is in trouble.
        TROUBLE,
        /// The line breaks after each message, so that nobody knows whether it arrived.
        BROKEN_LINE,
        /// Messages go out, and nothing is told of them.
        SILENCE,
        /// All is well again.
        NONE;

        String key() {
            return "demo.mishap." + name().toLowerCase(Locale.ROOT);
        }
    }
}
