package app.parley.connector.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// Reads what a sender says of the size of its body. The JDK has refused contradictions before.
final class Lengths {
    private Lengths() {}

    /// The length in bytes; negative if it is only known at the end.
    ///
    /// @throws IOException if others might read the number differently
    static long told(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (headers.containsKey("Transfer-Encoding")) {
            return -1;
        }
        var length = headers.getFirst("Content-Length");
        if (length == null) {
            return 0;
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new IOException("a length that is not a plain number");
        }
        return Long.parseLong(length);
    }
}
