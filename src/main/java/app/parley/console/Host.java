package app.parley.console;

import app.parley.console.shell.Mishaps;
import org.jspecify.annotations.Nullable;

/// What the window asks of the program that opened it. Everything here may take seconds and runs on a worker.
public interface Host {

    /// What was opened.
    ///
    /// @param mishaps what can be made to go wrong; null unless customers are simulated
    record Opened(Desks desks, @Nullable Mishaps mishaps) {}

    /// Starts the engine. Called again after [#close()], when a connection has changed.
    ///
    /// @throws Exception with a message in plain words, if it cannot be
    Opened open() throws Exception;

    /// Ends the engine; once it returns, everything is kept.
    void close();
}
