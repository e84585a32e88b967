package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.knowledge.Embedder;
import app.parley.knowledge.EmbeddingUnavailableException;
import app.parley.knowledge.EmbeddingUnavailableException.Reason;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Vectors from servers, whatever they send.
class EmbedderTest {
    private static final Duration TIME = Duration.ofSeconds(10);
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean silent;
    private volatile String path = "";
    private volatile String said = "";
    private volatile String key = "";
    private final Tally tally = new Tally();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            path = exchange.getRequestURI().toString();
            key = String.valueOf(exchange.getRequestHeaders().getFirst("x-goog-api-key"))
                    + exchange.getRequestHeaders().getFirst("Authorization");
            said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (silent) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private GeminiEmbedder gemini() {
        return new GeminiEmbedder(new GeminiSettings(base(), "secret-key", "m"), "gemini-embedding-001", tally);
    }

    private OpenAiEmbedder openAi() {
        return new OpenAiEmbedder(new OpenAiSettings(base() + "/v1", "secret-key", "m"), "small", tally);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "0.5").collect(Collectors.joining(",", "[", "]"));
    }

    private static Reason refused(Embedder embedder, Duration time, String... texts) {
        try {
            embedder.embed(List.of(texts), Embedder.Use.QUERY, time);
        } catch (EmbeddingUnavailableException e) {
            assertThat(e.getMessage()).doesNotContain("secret-key", "wool");
            return e.reason();
        }
        throw new AssertionError("it was taken");
    }

    @Test
    void aRequestForVectorsIsCountedUnderItsOwnModelWhateverComesOfIt() {
        status = 429;
        refused(gemini(), TIME, "a");
        status = 200;
        answer = "no vectors";
        refused(openAi(), TIME, "a");
        assertThat(tally.asked).containsExactly("gemini-embedding-001", "small");
    }

    @Test
    void asksGeminiForAllAtOnceAndTellsItNoNumbers() throws EmbeddingUnavailableException {
        answer = "{\"embeddings\":[{\"values\":" + numbers(768) + "},{\"values\":" + numbers(768) + "}]}";
        var vectors = gemini().embed(
                        List.of("call me on +34 611 22 33 44", "mail ana@example.com"), Embedder.Use.DOCUMENT, TIME);
        assertThat(vectors).hasSize(2).allSatisfy(vector -> assertThat(vector).hasSize(768));
        assertThat(path).isEqualTo("/v1beta/models/gemini-embedding-001:batchEmbedContents");
        assertThat(said)
                .contains("RETRIEVAL_DOCUMENT", "\"outputDimensionality\":768", "[phone 1]", "[email 1]")
                .doesNotContain("611", "ana@");
        assertThat(key).contains("secret-key");
    }

    @Test
    void asksOpenAisKindForAllAtOnce() throws EmbeddingUnavailableException {
        answer = "{\"data\":[{\"index\":0,\"embedding\":[0.1,0.2,-3]}]}";
        assertThat(openAi().embed(List.of("wool"), Embedder.Use.QUERY, TIME).getFirst())
                .containsExactly(0.1f, 0.2f, -3);
        assertThat(path).isEqualTo("/v1/embeddings");
        assertThat(key).contains("Bearer secret-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "<html>wool</html>",
                "{\"data\":{}}",
                "{\"data\":[]}",
                "{\"data\":[{\"embedding\":[1]}]}",
                "{\"data\":[{\"embedding\":[1]},{\"embedding\":[1,2]}]}",
                "{\"data\":[{\"embedding\":[1]},{\"embedding\":[]}]}",
                "{\"data\":[{\"embedding\":[1]},{}]}",
                "{\"data\":[{\"embedding\":[1]},{\"embedding\":[0]}]}",
                "{\"data\":[{\"embedding\":[1]},{\"embedding\":[\"NaN\"]}]}",
                "{\"data\":[{\"embedding\":[1]},{\"embedding\":[1e999]}]}",
                "{\"data\":[{\"embedding\":[1]},{\"embedding\":[NaN]}]}",
                "{\"data\":[{\"embedding\":[1]},{\"embedding\":[null]}]}"
            })
    void takesNothingThatIsNoVectors(String sent) {
        answer = sent;
        assertThat(refused(openAi(), TIME, "wool", "more wool")).isEqualTo(Reason.BROKEN);
    }

    @Test
    void takesNoVectorsLongerThanCanBeSearchedOrOfAnotherLengthThanAskedFor() {
        answer = "{\"data\":[{\"embedding\":" + numbers(1025) + "}]}";
        assertThat(refused(openAi(), TIME, "wool")).isEqualTo(Reason.BROKEN);
        answer = "{\"embeddings\":[{\"values\":" + numbers(3072) + "}]}";
        assertThat(refused(gemini(), TIME, "wool")).isEqualTo(Reason.BROKEN);
    }

    @Test
    void knowsWhetherAskingAgainMayHelp() {
        answer = "{\"error\":{\"message\":\"secret-key wool\"}}";
        for (int never : new int[] {400, 401, 403, 404, 405, 501}) {
            status = never;
            assertThat(refused(gemini(), TIME, "wool")).as("status %d", never).isEqualTo(Reason.NOT_OFFERED);
        }
        for (int later : new int[] {429, 500, 503}) {
            status = later;
            assertThat(refused(gemini(), TIME, "wool")).as("status %d", later).isEqualTo(Reason.NOT_NOW);
        }
        server.stop(0);
        assertThat(refused(gemini(), TIME, "wool")).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void waitsNoLongerThanItMay() {
        silent = true;
        assertThat(refused(gemini(), Duration.ofMillis(200), "wool")).isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatThrownBy(() -> new GeminiEmbedder(new GeminiSettings(base(), "k", "m"), "../x?y", tally))
                .asInstanceOf(InstanceOfAssertFactories.throwable(IllegalArgumentException.class))
                .hasMessageContaining("model's name");
    }
}
