package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphSettingsTest {
    private static final URI META = URI.create("https://graph.facebook.com");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "tokén"})
    void refusesWhatNoTokenLooksLikeWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> new GraphSettings(META, "v25.0", token, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("two words", "break", "tokén");
    }

    @Test
    void refusesAnAddressThatIsNotOfTheWeb() {
        assertThatThrownBy(() -> new GraphSettings(URI.create("file:///etc"), "v25.0", "EAA", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesABlankSecretForNone() {
        assertThat(new GraphSettings(META, "v25.0", "EAA", " ").appSecret()).isNull();
    }
}
