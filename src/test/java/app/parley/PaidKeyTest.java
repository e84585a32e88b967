package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.EngineSettings.Model;
import app.parley.agent.Meter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A free key of Gemini is for the demo: with a real number its owner states that it is paid.
class PaidKeyTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void choose() {
        environment.put("PARLEY_WORKSPACE", folder.toString());
        environment.put("PARLEY_MODEL", "gemini");
        environment.put("PARLEY_GEMINI_API_KEY", "key0123456789");
        environment.put("PARLEY_WHATSAPP_PHONE_NUMBER_ID", "106540352242922");
        environment.put("PARLEY_WHATSAPP_ACCESS_TOKEN", "EAAtoken0123456789");
    }

    private Model model() {
        return new EngineOptions().read(environment).model();
    }

    @Test
    void nobodysWordsGoToAKeyThatNobodyStatesToBePaid() throws Exception {
        assertThat(model()).isEqualTo(new Model.Unstated());
        try (var outside = new Outside(new EngineOptions().read(environment), Meter.nobody())) {
            assertThat(outside.model).isSameAs(outside.offline);
            assertThat(outside.embedder).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", " true "})
    void aStatementLetsThemGo(String statement) {
        environment.put("PARLEY_GEMINI_PAID", statement);
        assertThat(model()).isInstanceOf(Model.Gemini.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "yes", "1", "tru e", "{}"})
    void anythingElseIsNoStatement(String statement) {
        environment.put("PARLEY_GEMINI_PAID", statement);
        assertThat(model()).isEqualTo(new Model.Unstated());
    }

    @Test
    void theDemoNeedsNone() {
        environment.remove("PARLEY_WHATSAPP_ACCESS_TOKEN");
        assertThat(model()).isInstanceOf(Model.Gemini.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:9000", "https://gemini.example.org", "https://googleapis.com.example.org"})
    void whoOnlySpeaksAsGoogleDoesNeedsNone(String address) {
        environment.put("PARLEY_GEMINI_BASE_URL", address);
        assertThat(model()).isInstanceOf(Model.Gemini.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://generativelanguage.googleapis.com",
                "https://GENERATIVELANGUAGE.GoogleAPIs.com/",
                "https://europe-west1-aiplatform.googleapis.com:443/x"
            })
    void googleByItsOwnNameIsGoogle(String address) {
        environment.put("PARLEY_GEMINI_BASE_URL", address);
        assertThat(model()).isEqualTo(new Model.Unstated());
    }

    @Test
    void googleInAnothersLanguageIsGoogle() {
        environment.put("PARLEY_MODEL", "openai");
        environment.put("PARLEY_OPENAI_BASE_URL", "https://generativelanguage.googleapis.com/v1beta/openai");
        environment.put("PARLEY_OPENAI_MODEL", "gemini-3.8-flash");
        environment.put("PARLEY_OPENAI_API_KEY", "key0123456789");
        assertThat(model()).isEqualTo(new Model.Unstated());
        environment.put("PARLEY_GEMINI_PAID", "true");
        assertThat(model()).isInstanceOf(Model.OpenAi.class);
        environment.remove("PARLEY_GEMINI_PAID");
        environment.put("PARLEY_OPENAI_BASE_URL", "http://localhost:11434/v1");
        assertThat(model()).isInstanceOf(Model.OpenAi.class);
    }
}
