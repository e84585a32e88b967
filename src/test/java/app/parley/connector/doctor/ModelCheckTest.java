package app.parley.connector.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.Meter;
import app.parley.connector.model.GeminiConnection;
import app.parley.connector.model.OpenAiConnection;
import app.parley.settings.Access;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCheckTest {
    private static final String KEY = "modelkey0123456789";
    private GraphStandIn graph;

    @BeforeEach
    void begin() throws IOException {
        graph = new GraphStandIn();
    }

    @AfterEach
    void end() {
        graph.close();
    }

    private String found(String model, String geminiAddress) {
        var check = new ModelCheck(
                model,
                Map.of(
                        "gemini",
                        new GeminiConnection(geminiAddress, Meter.nobody()),
                        "openai",
                        new OpenAiConnection(Meter.nobody())));
        var findings = check.run(graph.visit());
        assertThat(findings).hasSize(1);
        return findings.getFirst().state() + " " + findings.getFirst().sentence();
    }

    @ParameterizedTest
    @CsvSource({"offline,OK", "'',OK", "Offline,OK", "clever,FAIL", "gemini,FAIL PARLEY_GEMINI_API_KEY: Enter"})
    void looksAtTheChoice(String model, String words) {
        assertThat(found(model, null)).startsWith(words);
    }

    @ParameterizedTest
    @CsvSource({
        "gemini,401,not accepted",
        "gemini,403,not accepted",
        "openai,401,not accepted",
        "openai,404,no such model"
    })
    void saysWhatTheModelsServerRefuses(String model, int status, String words) throws IOException {
        try (var server = WebhookStandIn.that(
                WebhookStandIn.says(status, "application/json", "{\"error\":{\"message\":\"" + KEY + "\"}}"))) {
            graph.access.put(Access.GEMINI_API_KEY, KEY);
            graph.access.put(Access.OPENAI_API_KEY, KEY);
            graph.access.put(Access.OPENAI_BASE_URL, "http://127.0.0.1:" + server.port() + "/v1");
            graph.access.put(Access.OPENAI_MODEL, "small");

            assertThat(found(model, "http://127.0.0.1:" + server.port()))
                    .startsWith("FAIL")
                    .contains(words)
                    .doesNotContain(KEY);
        }
    }

    @Test
    void saysThatTheAddressIsWrong() throws IOException {
        graph.access.put(Access.OPENAI_MODEL, "small");
        graph.access.put(Access.OPENAI_BASE_URL, "localhost");
        assertThat(found("openai", null)).startsWith("FAIL PARLEY_OPENAI_BASE_URL: ");

        try (var gone = WebhookStandIn.that(WebhookStandIn.says(200, "text/plain", ""))) {
            graph.access.put(Access.OPENAI_BASE_URL, "http://127.0.0.1:" + gone.port() + "/v1");
        }
        assertThat(found("openai", null)).startsWith("FAIL").contains("could not be reached");

        graph.access.put(Access.GEMINI_API_KEY, KEY);
        assertThat(found("gemini", "nowhere")).startsWith("FAIL").doesNotContain(KEY);
    }
}
