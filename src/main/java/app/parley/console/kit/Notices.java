package app.parley.console.kit;

import java.time.Instant;

/// Where the program tells the person something in passing. Keys are those of the texts.
public interface Notices {

    /// One line that goes away by itself.
    void tell(String key, Object... arguments);

    /// One line in words that came from the engine, as why something was refused.
    void say(String words);

    /// One line with something that can be done about it for a while, such as taking it back.
    ///
    /// @param until when the offer ends
    void offer(String key, String actionKey, Instant until, Runnable action);

    /// Something failed: one line on the screen, the whole story in the log.
    void problem(String key, Exception cause);
}
