package app.parley.connector.api;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A request as it came.
///
/// @param path as it was sent, without decoding
public record Request(String method, String path, Query query, Headers headers, Body body) {

    /// The header's value.
    ///
    /// @throws ProblemException if it came more than once, so that nobody can choose which one we see
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.BAD_REQUEST.because("The header " + name + " came more than once.");
        }
        return values.stream().findFirst();
    }

    /// Everything the request carries.
    public byte[] bytes() throws IOException {
        return body.read();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
