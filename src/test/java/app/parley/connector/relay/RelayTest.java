package app.parley.connector.relay;

import app.parley.connector.api.RelayEndpoint;
import app.parley.connector.api.WebServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// `parley relay` keeps what every relay promises.
class RelayTest extends RelayProtocolTest {
    private static final String VERIFY_TOKEN = "tulip";
    private static final String TOKEN = "0123456789abcdef";
    private static Relay kept;
    private static WebServer server;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        var boxes = List.of(MailboxFile.only(VERIFY_TOKEN, TOKEN));
        var clock = InstantSource.system();
        kept = Relay.open(folder.resolve("mail.mv"), boxes, null, clock).orElseThrow();
        server = new WebServer(
                "relay",
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new RelayEndpoint(kept, new SimpleMeterRegistry(), clock));
        server.start();
    }

    @AfterAll
    static void close() {
        server.close();
        kept.close();
    }

    @Override
    URI base() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    String verifyToken() {
        return VERIFY_TOKEN;
    }

    @Override
    String relayToken() {
        return TOKEN;
    }
}
