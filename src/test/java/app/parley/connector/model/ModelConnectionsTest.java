package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.Meter;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import app.parley.settings.Connection.Flaw;
import app.parley.settings.Connection.Trial;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelConnectionsTest {
    private static final String KEY = "key0123456789";
    private static final String GEMINI = "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"{}\"}]},"
            + "\"finishReason\":\"STOP\"}],\"modelVersion\":\"gemini-3.8-flash\"}";
    private static final String OPENAI =
            "{\"model\":\"qwen3:4b\",\"choices\":[{\"message\":{\"content\":\"{}\"}," + "\"finish_reason\":\"stop\"}]}";
    private StandIn server;

    @BeforeEach
    void begin() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Trial gemini() {
        return new GeminiConnection(server.url(), Meter.nobody()).test(Map.of(Access.GEMINI_API_KEY, KEY));
    }

    private Trial openAi() {
        return openAi(new OpenAiConnection(Meter.nobody()));
    }

    private Trial openAi(OpenAiConnection connection) {
        return connection.test(Map.of(
                Access.OPENAI_BASE_URL,
                server.url() + "/v1",
                Access.OPENAI_MODEL,
                "qwen3:4b",
                Access.OPENAI_API_KEY,
                KEY));
    }

    @Test
    void aTrialIsCountedAsAnyOtherRequest() {
        var tally = new Tally();
        server.says(200, GEMINI);
        new GeminiConnection(server.url(), tally).test(Map.of(Access.GEMINI_API_KEY, KEY));
        server.says(401, "{}");
        openAi(new OpenAiConnection(tally));
        openAi(new OpenAiConnection(tally));
        assertThat(tally.asked).containsExactly("gemini-3.8-flash", "qwen3:4b", "qwen3:4b");
    }

    @Test
    void aModelThatAnswersWorksAndIsNamed() {
        server.says(200, GEMINI);
        assertThat(gemini()).isEqualTo(new Trial.Works(List.of("gemini-3.8-flash"), ""));
    }

    @Test
    void aRealNumberWantsAKeyThatIsStatedToBePaid() {
        var access = new HashMap<>(Map.of(
                Access.GEMINI_API_KEY,
                KEY,
                Access.PHONE_NUMBER_ID,
                "106540352242922",
                Access.ACCESS_TOKEN,
                "EAAtoken0123456789"));
        var googles = new GeminiConnection(null, Meter.nobody());
        assertThat(googles.flaws(access)).extracting(Flaw::access).containsExactly(Access.GEMINI_PAID);
        access.put(Access.GEMINI_PAID, "true");
        assertThat(googles.flaws(access)).isEmpty();
        access.remove(Access.GEMINI_PAID);
        assertThat(new GeminiConnection(server.url(), Meter.nobody()).flaws(access))
                .isEmpty();
        access.remove(Access.PHONE_NUMBER_ID);
        assertThat(googles.flaws(access)).isEmpty();
    }

    @Test
    void aServerOnThisMachineWorksAndIsNamed() {
        server.says(200, OPENAI);
        assertThat(openAi()).isEqualTo(new Trial.Works(List.of("qwen3:4b"), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | key is not accepted
            403 | key is not accepted
            404 | no such model
            429 | quota or credit
            400 | refused the question
            503 | could not be reached
            """)
    void saysInPlainWordsWhatAServerRefuses(int status, String words) {
        server.says(status, "{\"error\":{\"message\":\"bad key " + KEY + "\"}}");

        for (var trial : List.of(openAi(), gemini())) {
            assertThat(trial)
                    .isInstanceOfSatisfying(
                            Trial.Fails.class,
                            fails -> assertThat(fails.why()).contains(words).doesNotContain(KEY));
        }
    }

    @Test
    void knowsGeminisWayOfRefusingAKey() {
        server.says(400, "{\"error\":{\"code\":400,\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}");
        assertThat(gemini()).asString().contains("key is not accepted");
    }

    @Test
    void anAnswerWithoutSenseDoesNotCount() {
        server.says(200, "<html>welcome to the hotel's network</html>");
        assertThat(openAi()).asString().contains("made no sense");
    }

    @Test
    void aSilentServerIsNotWaitedForLong() {
        server.keepsSilent();

        assertThat(openAi(new OpenAiConnection(Duration.ofMillis(200), Meter.nobody())))
                .asString()
                .contains("in time");

        assertThat(ModelTrial.PATIENCE).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void refusesWhatCannotBeRightWithoutAsking() {
        assertThat(fields(new OpenAiConnection(Meter.nobody()), Map.of()))
                .containsExactly(Access.OPENAI_BASE_URL, Access.OPENAI_MODEL);
        assertThat(fields(new GeminiConnection(null, Meter.nobody()), Map.of())).containsExactly(Access.GEMINI_API_KEY);
        for (var wrong : List.of("http://example.org/v1", "\0", "אבג 🦤", "x".repeat(100_000), "javascript:alert(1)")) {
            assertThat(fields(
                            new OpenAiConnection(Meter.nobody()),
                            Map.of(Access.OPENAI_BASE_URL, wrong, Access.OPENAI_MODEL, "m")))
                    .containsExactly(Access.OPENAI_BASE_URL);
        }
        assertThat(new OpenAiConnection(Meter.nobody())
                        .flaws(Map.of(Access.OPENAI_BASE_URL, KEY, Access.OPENAI_MODEL, KEY + " " + KEY)))
                .asString()
                .doesNotContain(KEY);
    }

    private static List<Access> fields(Connection connection, Map<Access, String> access) {
        return connection.flaws(access).stream().map(Flaw::access).toList();
    }
}
