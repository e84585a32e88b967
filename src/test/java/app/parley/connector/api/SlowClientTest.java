package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The limits on time are read once in a process, so that shorter ones need another process.
class SlowClientTest {
    private static final int PAUSE = 100;
    private static Process process;
    private static int port;

    /// The other process: answers until its standard input ends.
    static final class Server {
        public static void main(String[] arguments) throws IOException {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (var server = new WebServer("slow", address, request -> {
                request.bytes();
                return Response.text(200, "ok");
            })) {
                server.start();
                System.out.println("port " + server.port());
                System.in.read();
            }
        }
    }

    @BeforeAll
    static void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dsun.net.httpserver.maxReqTime=1",
                        "-Dsun.net.httpserver.timerMillis=50",
                        "-Dsun.net.httpserver.clockTick=50",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        port = process.inputReader()
                .lines()
                .filter(line -> line.startsWith("port "))
                .findFirst()
                .map(line -> Integer.parseInt(line.substring(5)))
                .orElseThrow();
    }

    @AfterAll
    static void stop() throws Exception {
        process.getOutputStream().close();
        assertThat(process.waitFor(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void cutsOffWhoDripsHeaders() throws IOException {
        try (var wire = new Wire(port)) {
            wire.say("GET /x HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(wire.drip("X: ".concat("x".repeat(50)).getBytes(), PAUSE))
                    .isTrue();
        }
    }

    @Test
    void cutsOffWhoDripsABody() throws IOException {
        try (var wire = new Wire(port)) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
            assertThat(wire.drip(new byte[50], PAUSE)).isTrue();
        }
    }

    @Test
    void cutsOffWhoSaysNothing() throws IOException {
        try (var wire = new Wire(port)) {
            assertThat(wire.closes()).isTrue();
        }
    }

    @Test
    void answersOthersMeanwhile() throws IOException {
        try (var silent = new Wire(port);
                var wire = new Wire(port)) {
            silent.say("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nabc");
            assertThat(wire.ask("GET", "/x", "", new byte[0]).text()).isEqualTo("ok");
        }
    }
}
