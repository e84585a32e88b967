package app.parley;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A console takes the ports it wishes, or free ones where another program has them.
final class FreePorts {
    private FreePorts() {}

    static EngineSettings where(EngineSettings wished) {
        return wished.withPorts(free(wished, wished.port()), free(wished, wished.webhookPort()));
    }

    private static int free(EngineSettings settings, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(settings.bind(), port));
            return port;
        } catch (IOException e) {
            return 0;
        }
    }
}
