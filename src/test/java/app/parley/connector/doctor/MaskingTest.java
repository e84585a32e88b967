package app.parley.connector.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    private final Masking masking = new Masking(List.of("s3cret word+1", "sh0p", ""));

    @Test
    void takesOutKnownSecretsHoweverTheyAreWritten() {
        assertThat(masking.withoutSecrets("a s3cret word+1 b=s3cret+word%2B1; sh0p, worksh0p"))
                .isEqualTo("a [secret] b=[secret]; [secret], worksh0p");
    }

    @Test
    void leavesNoGapInASentenceThatTellsAPlainWord() {
        var plain = new Masking(List.of("another"));

        assertThat(plain.masked("with another word, hub.verify_token=another"))
                .isEqualTo("with another word, hub.verify_token=[secret]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from +34 600 11 12 22 today      | from …1222 today
            from 34600111222                 | from …1222
            (555) 093-4873                   | …4873
            +55 (11) 91234‑5678              | …5678
            ٠٦٠٠١١١٢٢٢                       | …١٢٢٢
            US.13491208655302741918          | US.…1918
            to ana.perez@example.com!     | to [e-mail]!
            34600111222@s.whatsapp.net       | [e-mail]
            wamid.HBgLMzQ2MDAxMTEyMjIVAgARGBI= | [message]
            Authorization: Bearer abc.def    | Authorization: [secret]
            EAAGm0PX4ZCpsBAKZCx7yZ9          | [token]
            ?access_token=abcdef&x=1         | ?access_token=[secret]&x=1
            "app_secret" : "abcdef"          | "app_secret" : "[secret]"
            parley_Ab3dEfGh1jKlMnOpQrStUv    | [token]
            """)
    void takesOutWhatIsNobodysBusiness(String text, String masked) {
        assertThat(masking.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-26T07:32:11.123Z WARN  Outbox [outbox-1] 3 messages wait",
                "2026-11-26T07:32:11.123+01:00 INFO  Loop [loop] done in 1234 ms",
                "draft 019a5c3e-7b1a-7c3d-9e4f-0123456789ab was sent",
                "\tat app.parley.connector.whatsapp.WhatsAppConnection.test(WhatsAppConnection.java:97)",
                "Parley runs on port 8480 (API)."
            })
    void leavesTheRestAsItIs(String line) {
        assertThat(masking.masked(line)).isEqualTo(line);
    }

    @Test
    void isNotHeldUpByAHugeLine() {
        for (var piece : List.of("a", "1", "1 ", "a1", "@", "-", "a@", "token=", "+")) {
            assertThat(masking.masked(piece.repeat(20_000 / piece.length()))).isNotNull();
        }
    }
}
