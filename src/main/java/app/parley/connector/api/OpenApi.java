package app.parley.connector.api;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The API's description, for programs.
final class OpenApi {
    private OpenApi() {}

    static byte[] document() {
        try (var in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is part of the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json is unreadable", e);
        }
    }
}
