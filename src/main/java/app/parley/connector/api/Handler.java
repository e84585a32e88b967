package app.parley.connector.api;

import java.io.IOException;

/// Answers the requests of one port.
@FunctionalInterface
public interface Handler {

    /// @throws IOException if the request could not be read; the connection is closed without an answer
    /// @throws ProblemException if the request is refused
    Response answer(Request request) throws IOException, InterruptedException;
}
