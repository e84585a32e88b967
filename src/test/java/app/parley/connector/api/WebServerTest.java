package app.parley.connector.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private final AtomicInteger handled = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer("test", new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Response answer(Request request) throws IOException, InterruptedException {
        return switch (request.path()) {
            case "/mistake" -> throw new IllegalStateException("the customer said: my card is 4111");
            case "/unread" -> Response.text(401, "no");
            case "/slow" -> {
                begun.countDown();
                mayEnd.await();
                yield Response.text(200, "done");
            }
            default -> {
                int size = request.bytes().length;
                handled.incrementAndGet();
                yield Response.text(200, Integer.toString(size));
            }
        };
    }

    @Test
    void answersOneRequestAfterAnotherOnOneConnection() throws IOException {
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("POST", "/x", "", new byte[5]).text()).isEqualTo("5");
            assertThat(wire.ask("POST", "/x", "", new byte[0]).text()).isEqualTo("0");
            assertThat(wire.ask("POST", "/x", "", new byte[70_000]).text()).isEqualTo("70000");
        }
    }

    @Test
    void tellsBrowsersToGuessAndKeepNothing() throws IOException {
        try (var wire = new Wire(server.port())) {
            var answer = wire.ask("GET", "/x", "", new byte[0]);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("Content-Type")).startsWith("text/plain");
        }
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        try (var wire = new Wire(server.port())) {
            var answer = wire.ask("HEAD", "/x", "", new byte[0]);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Length")).isEqualTo("1");
            assertThat(wire.ask("GET", "/x", "", new byte[0]).text()).isEqualTo("0");
        }
    }

    @Test
    void takesABodyInChunks() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            assertThat(wire.say("3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n").hear().text())
                    .isEqualTo("7");
        }
    }

    @Test
    void takesFourMebibytesAndNotAByteMore() throws IOException {
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("POST", "/x", "", new byte[Body.LIMIT]).status())
                    .isEqualTo(200);
            assertThat(wire.ask("POST", "/x", "", new byte[Body.LIMIT + 1]).status())
                    .isEqualTo(413);
            assertThat(wire.ask("POST", "/x", "", new byte[12 << 20]).status()).isEqualTo(413);
            assertThat(wire.ask("POST", "/x", "", new byte[1]).status()).isEqualTo(200);
        }
    }

    @Test
    void readsTooMuchInChunksToTheEndBeforeItRefuses() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 6; i++) {
                wire.say("100000\r\n").say(new byte[1 << 20]).say("\r\n");
            }
            assertThat(wire.say("0\r\n\r\n").hear().status()).isEqualTo(413);
            assertThat(wire.ask("POST", "/x", "", new byte[1]).status()).isEqualTo(200);
        }
    }

    @Test
    void cutsOffWhoAnnouncesFarTooMuch() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n");
            wire.say(new byte[100_000]);
            var answer = wire.hear();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.header("Connection")).isEqualTo("close");
        }
        assertThat(handled).hasValue(0);
    }

    @Test
    void letsTheSenderHearARefusalThatReadNothing() throws IOException {
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("POST", "/unread", "", new byte[3 << 20]).status())
                    .isEqualTo(401);
            assertThat(wire.ask("POST", "/x", "", new byte[1]).status()).isEqualTo(200);
        }
    }

    @Test
    void handlesNothingWhoseBodyNeverCameWhole() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
        }
        try (var wire = new Wire(server.port())) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
        }
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("GET", "/x", "", new byte[0]).status()).isEqualTo(200);
        }
        assertThat(handled).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff\r\nabc", "-1\r\nabc", "zz\r\nabc", "7fffffffffffffff\r\nabc", "3\r\nabcdef"})
    void cutsOffWhoSendsChunksThatAreNone(String chunks) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);
            wire.say("\r\n0\r\n\r\n");
            assertThat(wire.closes()).isTrue();
        }
        assertThat(handled).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 30\r\n\r\nabc",
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
                "Content-Length: -3\r\n\r\nabc",
                "Content-Length: three\r\n\r\nabc",
                "Content-Length: +3\r\n\r\nabc",
                "Content-Length: 3, 3\r\n\r\nabc",
                "Transfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
                "Content Length: 3\r\n\r\nabc",
            })
    void doesNotGuessWhereARequestEnds(String rest) throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\n" + rest);
            try {
                assertThat(wire.hear().status()).isIn(400, 501);
                assertThat(wire.closes()).isTrue();
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("closed");
            }
        }
        assertThat(handled).hasValue(0);
    }

    @Test
    void cutsOffAFloodOfHeaders() throws IOException {
        try (var wire = new Wire(server.port())) {
            wire.say("GET /x HTTP/1.1\r\nHost: localhost\r\n");
            for (int i = 0; i < 150; i++) {
                wire.say("X-" + i + ": 1\r\n");
            }
            assertThat(wire.closes()).isTrue();
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken|closed).*");
        }
        try (var wire = new Wire(server.port())) {
            wire.say("GET /x HTTP/1.1\r\nHost: localhost\r\nX: ").say("x".repeat(40_000));
            assertThat(wire.closes()).isTrue();
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|broken|closed).*");
        }
        assertThat(handled).hasValue(0);
    }

    @Test
    void refusesVeryLongPathsAndTargetsThatAreNoPaths() throws IOException {
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("GET", "/" + "a/".repeat(5000), "", new byte[0]).status())
                    .isEqualTo(414);
            assertThat(wire.ask("GET", "http://elsewhere/x", "", new byte[0]).status())
                    .isEqualTo(400);
            assertThat(wire.ask("GET", "//elsewhere/x", "", new byte[0]).status())
                    .isEqualTo(400);
            assertThat(wire.ask("GET", "/x?a=%ff", "", new byte[0]).status()).isEqualTo(400);
            assertThat(wire.ask("GET", "/x?a=%00", "", new byte[0]).status()).isEqualTo(400);
        }
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("OPTIONS", "*", "", new byte[0]).status()).isIn(400, 404);
        }
        assertThat(handled).hasValue(0);
    }

    @Test
    void tellsNothingOfAMistakeOfOurs() throws IOException {
        try (var wire = new Wire(server.port())) {
            var answer = wire.ask("GET", "/mistake", "", new byte[0]);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text()).contains("\"status\":500").doesNotContain("4111", "IllegalState", "app.parley");
        }
    }

    @Test
    void staysOpenHoweverManyBreakOff() throws IOException {
        for (int i = 0; i < 1200; i++) {
            try (var wire = new Wire(server.port())) {
                wire.say("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
            }
        }
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("GET", "/x", "", new byte[0]).status()).isEqualTo(200);
        }
    }

    @Test
    void finishesWhatWasBegunWhenItStops() throws Exception {
        try (var wire = new Wire(server.port());
                var dawdler = new Wire(server.port())) {
            dawdler.say("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc");
            wire.say("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
            begun.await();
            var stopping = Thread.ofVirtual().start(server::close);
            mayEnd.countDown();
            assertThat(wire.hear().text()).isEqualTo("done");
            stopping.join();
            assertThat(dawdler.closes()).isTrue();
        }
    }

    @Test
    void holdsOnlySoManyLargeBodiesInMemory() throws IOException {
        var wires = new ArrayList<Wire>();
        try {
            var start = ("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n" + "a".repeat(70_000))
                    .getBytes(US_ASCII);
            int refused = 0;
            for (int i = 0; i < 40; i++) {
                var wire = new Wire(server.port());
                wires.add(wire);
                wire.say(start);
            }
            for (var wire : wires) {
                wire.say("a".repeat(30_000));
                refused += wire.hear().status() == 503 ? 1 : 0;
            }
            assertThat(refused).isBetween(1, 24);
        } finally {
            for (var wire : wires) {
                wire.close();
            }
        }
        try (var wire = new Wire(server.port())) {
            assertThat(wire.ask("POST", "/x", "", new byte[100_000]).status()).isEqualTo(200);
        }
    }
}
