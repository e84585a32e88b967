package app.parley.connector.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
    private static final String SECRET = "what-only-meta-knows-ü";
    private static final byte[] BODY = "{\"text\":\"Ol\\u00e1 \\/ \"}".getBytes(UTF_8);

    private final WebhookSignature signature = new WebhookSignature(SECRET);
    private final String good = signature.header(BODY);

    @Test
    void acceptsWhatMetaSigned() {
        assertThat(good).matches("sha256=[0-9a-f]{64}");
        assertThat(signature.matches(BODY, good)).isTrue();
    }

    @Test
    void agreesWithASignatureMadeElsewhere() {
        // printf '{"a":1}' | openssl dgst -sha256 -hmac key
        assertThat(new WebhookSignature("key")
                        .matches(
                                "{\"a\":1}".getBytes(UTF_8),
                                "sha256=88a67f24bbcdaed0e6c997404bb79a743baf44c6bab2f4c27328e3009d22e342"))
                .isTrue();
    }

    @Test
    void refusesAnotherBodyOrAnotherSecret() {
        assertThat(signature.matches("{}".getBytes(UTF_8), good)).isFalse();
        assertThat(new WebhookSignature("another").matches(BODY, good)).isFalse();
        assertThat(signature.matches(BODY, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha1=", "SHA256=", "Sha256=", " sha256=", "sha256= ", "sha512="})
    void refusesEveryOtherPrefix(String prefix) {
        assertThat(signature.matches(BODY, prefix + (prefix.equals("sha256=") ? "" : good.substring(7))))
                .isFalse();
    }

    @Test
    void refusesWhatIsShorterLongerOrNotHexadecimal() {
        assertThat(signature.matches(BODY, good.substring(0, 70))).isFalse();
        assertThat(signature.matches(BODY, good + "0")).isFalse();
        assertThat(signature.matches(BODY, good + " ")).isFalse();
        assertThat(signature.matches(BODY, good.substring(0, 70) + "g")).isFalse();
        assertThat(signature.matches(BODY, good.substring(0, 70) + "٠")).isFalse();
    }

    @Test
    void refusesASignatureWithAnyBitChanged() {
        for (int i = 7; i < good.length(); i++) {
            char other = good.charAt(i) == '0' ? '1' : '0';
            assertThat(signature.matches(BODY, good.substring(0, i) + other + good.substring(i + 1)))
                    .isFalse();
        }
    }

    @Test
    void needsASecretAndNeverShowsIt() {
        assertThatThrownBy(() -> new WebhookSignature(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(signature).asString().doesNotContain(SECRET);
    }
}
