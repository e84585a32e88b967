package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.Meter;
import app.parley.settings.Access;
import app.parley.settings.Connection.Listed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which models a server says it has.
class ModelListTest {
    private static final String KEY = "key0123456789";
    private StandIn server;

    @BeforeEach
    void begin() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Listed gemini() {
        return new GeminiConnection(server.url(), Meter.nobody()).models(Map.of(Access.GEMINI_API_KEY, KEY));
    }

    private Listed openAi() {
        return new OpenAiConnection(Meter.nobody()).models(Map.of(Access.OPENAI_BASE_URL, server.url() + "/v1"));
    }

    private static String model(String name, String method) {
        return "{\"name\":\"models/" + name + "\",\"supportedGenerationMethods\":[\"" + method + "\"]}";
    }

    @Test
    void ofGeminisThoseThatWriteOverAllPages() {
        server.says(
                        200,
                        "{\"models\":[" + model("gemini-b", "generateContent") + ","
                                + model("text-embedding", "embedContent") + "],\"nextPageToken\":\"p+2\"}")
                .says(200, "{\"models\":[" + model("gemini-a", "generateContent") + "]}");
        assertThat(gemini()).isEqualTo(new Listed.Known(List.of("gemini-a", "gemini-b")));
        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.getLast().path()).contains("pageToken=p%2B2");
        assertThat(server.asked.getFirst().path()).doesNotContain(KEY);
        assertThat(server.asked.getFirst().headers().getFirst("x-goog-api-key")).isEqualTo(KEY);
    }

    @Test
    void ofAServerThatSpeaksOpenAisLanguageAllWithoutAKeyWhereNoneIsNeeded() {
        server.says(200, "{\"data\":[{\"id\":\"qwen3:4b\"},{\"id\":\"org/llama\"}]}");
        assertThat(openAi()).isEqualTo(new Listed.Known(List.of("org/llama", "qwen3:4b")));
        assertThat(server.asked.getFirst().path()).isEqualTo("/v1/models");
        assertThat(server.asked.getFirst().headers().getFirst("Authorization")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "null",
                "{\"models\":7,\"data\":7}",
                "{\"models\":[null,7,{}],\"data\":[null,7,{}]}",
                "{\"models\":[{\"name\":\"models/<b>\",\"supportedGenerationMethods\":[\"generateContent\"]}],"
                        + "\"data\":[{\"id\":\"a b\\nc\"},{\"id\":\"\"}]}"
            })
    void nonsenseNamesNone(String body) {
        server.says(200, body);
        assertThat(gemini()).isInstanceOf(Listed.Unknown.class);
        assertThat(openAi()).isInstanceOf(Listed.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | key is not accepted
            403 | key is not accepted
            404 | no such model at this address
            500 | does not say which models
            """)
    void aRefusalIsToldInPlainWordsWithoutTheKey(int status, String words) {
        server.says(status, "{\"error\":{\"message\":\"bad key " + KEY + "\"}}");
        assertThat(gemini())
                .isInstanceOfSatisfying(
                        Listed.Unknown.class,
                        unknown -> assertThat(unknown.why()).contains(words).doesNotContain(KEY));
    }

    @Test
    void pagesWithoutEndAreReadToAnEnd() {
        server.says(200, "{\"models\":[" + model("gemini-a", "generateContent") + "],\"nextPageToken\":\"again\"}");
        assertThat(gemini()).isEqualTo(new Listed.Known(List.of("gemini-a")));
        assertThat(server.asked).hasSize(5);
    }

    @Test
    void thousandsAreNotShown() {
        var many = IntStream.range(0, 5000)
                .mapToObj(i -> "{\"id\":\"m" + i + "\"}")
                .collect(Collectors.joining(","));
        server.says(200, "{\"data\":[" + many + "]}");
        assertThat(((Listed.Known) openAi()).ids()).hasSize(200);
    }

    @Test
    void anAnswerTooLargeToBeAListIsNotReadWhole() {
        server.says(200, "{\"data\":[\"" + "x".repeat(5_000_000) + "\"]}");
        assertThat(openAi()).isEqualTo(new Listed.Unknown("The server does not say which models it has."));
    }

    @Test
    void withoutKeyOrAddressNobodyIsAsked() {
        assertThat(new GeminiConnection(server.url(), Meter.nobody()).models(Map.of()))
                .isEqualTo(new Listed.Unknown("Enter the API key."));
        assertThat(new OpenAiConnection(Meter.nobody()).models(Map.of())).isInstanceOf(Listed.Unknown.class);
        assertThat(new OpenAiConnection(Meter.nobody()).models(Map.of(Access.OPENAI_BASE_URL, "http://example.org/v1")))
                .isInstanceOf(Listed.Unknown.class);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToBe() {
        server.close();
        assertThat(gemini())
                .isEqualTo(new Listed.Unknown(
                        "The model's server could not be reached. Check the address and the connection."));
    }
}
