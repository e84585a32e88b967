package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfModelsTest {
    private static final String KEY = "AIzaSyTheSecretOfTheShop";

    @Test
    void hideTheirKeys() {
        assertThat(new GeminiSettings(null, KEY, "gemini-3.8-flash").toString()).doesNotContain(KEY);
        assertThat(new OpenAiSettings("http://localhost:11434/v1", KEY, "llama").toString())
                .doesNotContain(KEY);
    }

    @Test
    void fallBackToTheDefaultModel() {
        assertThat(new GeminiSettings(" ", KEY, "").model()).isEqualTo("gemini-3.8-flash");
        assertThat(new GeminiSettings(" ", KEY, "").baseUrl()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:11434/v1",
                "http://127.0.0.1:8080/v1/",
                "http://127.9.9.9/v1",
                "http://[::1]:1234/v1",
                "https://models.example.com/v1"
            })
    void takeAddressesOfThisMachineAndSafeOnes(String url) {
        assertThat(new OpenAiSettings(url, null, "llama").baseUrl()).doesNotEndWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.5:11434/v1",
                "http://127.0.0.1.evil.example/v1",
                "http://localhost.evil.example/v1",
                "http://0.0.0.0:11434/v1",
                "HTTP://example.com/v1"
            })
    void refusePlainHttpToOtherMachines(String url) {
        assertThatThrownBy(() -> new OpenAiSettings(url, null, "llama"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Plain http is allowed only for a model on this machine");
        assertThatThrownBy(() -> new GeminiSettings(url, KEY, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "not a url",
                "file:///etc/passwd",
                "ftp://localhost/",
                "https://x?key=" + KEY,
                "https://" + KEY + "@example.com/v1",
                "http://localhost@example.com/",
                KEY
            })
    void refuseOtherAddressesWithoutRepeatingThem(String url) {
        assertThatThrownBy(() -> new OpenAiSettings(url, null, "llama"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(KEY)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "ключ"})
    void refuseKeysThatNoHeaderTakes(String key) {
        assertThatThrownBy(() -> new GeminiSettings(null, key, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../other", "model?key=1", "a b"})
    void refuseNamesThatNoModelHas(String model) {
        assertThatThrownBy(() -> new OpenAiSettings("http://localhost/v1", null, model))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
