package app.parley.connector.api;

import app.parley.connector.api.Response.Content;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;

/// Writes answers to the wire.
final class Responses {
    private Responses() {}

    static void send(HttpExchange exchange, Response response) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        response.headers().forEach(headers::set);
        long size = response.content().size();
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Long.toString(size));
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), size == 0 ? -1 : size);
        if (size > 0) {
            write(exchange, response.content());
        }
    }

    private static void write(HttpExchange exchange, Content content) throws IOException {
        try (var out = exchange.getResponseBody()) {
            switch (content) {
                case Content.Bytes carried -> out.write(carried.bytes());
                case Content.Stored stored -> Files.copy(stored.file(), out);
            }
        }
    }
}
