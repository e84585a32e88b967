package app.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.settings.Access;
import app.parley.settings.Connection.Flaw;
import app.parley.settings.Connection.Trial;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatsAppConnectionTest {
    private static final String TOKEN = "EAAtoken0123456789";
    private static final String SECRET = "appsecret0123456789";
    private static final Map<Access, String> TYPED =
            Map.of(Access.PHONE_NUMBER_ID, "106540352242922", Access.ACCESS_TOKEN, TOKEN);
    private FakeMeta meta;

    @BeforeEach
    void begin() throws IOException {
        meta = new FakeMeta();
    }

    @AfterEach
    void end() {
        meta.close();
    }

    private Trial test(Map<Access, String> access) {
        return new WhatsAppConnection(meta.address(), "v25.0").test(access);
    }

    private static Map<Access, String> typedWith(Access access, String text) {
        var typed = new HashMap<>(TYPED);
        typed.put(access, text);
        return typed;
    }

    @Test
    void saysWhoseNumberItIs() {
        meta.replies(
                200,
                "{\"id\":\"106540352242922\",\"display_phone_number\":\"+34 986 555 010\",\"verified_name\":\"Lúa\","
                        + "\"quality_rating\":\"GREEN\"}");

        assertThat(test(TYPED)).isEqualTo(new Trial.Works(java.util.List.of("+34 986 555 010", "Lúa"), ""));
        assertThat(meta.asked.getFirst().path()).isEqualTo("/v25.0/106540352242922");
        assertThat(meta.asked.getFirst().header("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void warnsOfANumberOfLowQuality() {
        meta.replies(200, "{\"display_phone_number\":\"+34 986 555 010\",\"quality_rating\":\"RED\"}");

        assertThat(test(TYPED))
                .isInstanceOfSatisfying(
                        Trial.Works.class, works -> assertThat(works.concern()).contains("low"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | 190 | 0  | access token
            401 | 190 | 463| access token
            400 | 104 | 0  | app secret
            400 | 100 | 33 | does not find this number
            400 | 100 | 0  | not a phone number's
            403 | 10  | 0  | permission
            403 | 200 | 0  | permission
            400 | 3   | 0  | permission
            429 | 4   | 0  | too often
            500 | 2   | 0  | having trouble
            400 | 99999|0  | did not say why
            """)
    void saysInPlainWordsWhatMetaRefuses(int status, int code, int subcode, String words) {
        var message = code == 104 ? "Invalid appsecret_proof " + SECRET : "Malformed access token " + TOKEN;
        meta.replies(
                status,
                "{\"error\":{\"message\":\"%s\",\"code\":%d,\"error_subcode\":%d,\"error_data\":{\"details\":\"%s\"}}}"
                        .formatted(message, code == 104 ? 100 : code, subcode, TOKEN));

        assertThat(test(typedWith(Access.APP_SECRET, SECRET)))
                .isInstanceOfSatisfying(
                        Trial.Fails.class,
                        fails -> assertThat(fails.why()).contains(words).doesNotContain(TOKEN, SECRET));
    }

    @Test
    void tellsAnAccountsIdFromANumbers() {
        meta.replies(200, "{\"id\":\"106540352242922\",\"name\":\"Lúa\"}");

        assertThat(test(TYPED))
                .hasToString("Fails[why=This id is not a phone number's. Copy the id of the phone number,"
                        + " not of the account.]");
    }

    @Test
    void noticesThatTheNumberIsAnotherAccounts() {
        meta.replies(exchange -> FakeMeta.json(
                        200,
                        exchange.getRequestURI().getPath().endsWith("phone_numbers")
                                ? "{\"data\":[{\"id\":\"999\"}]}"
                                : "{\"display_phone_number\":\"+34 986 555 010\"}")
                .to(exchange));

        assertThat(test(typedWith(Access.BUSINESS_ACCOUNT_ID, "200300400")))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.why()).contains("business account"));
    }

    @Test
    void anAnswerThatIsNotMetasIsSaidToBeNone() {
        meta.replies(FakeMeta.bytes(
                404, "text/html", "<h1>Not found</h1>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(test(TYPED)).asString().contains("not WhatsApp");

        meta.replies(FakeMeta.bytes(502, "text/html", new byte[0]));
        assertThat(test(TYPED)).asString().contains("trouble");
    }

    @Test
    void saysThatThereIsNoNetwork() {
        meta.close();
        assertThat(test(TYPED)).asString().contains("could not be reached");
        assertThat(new WhatsAppConnection(URI.create("http://name.invalid"), "v25.0").test(TYPED))
                .asString()
                .contains("could not be reached");
    }

    @Test
    void refusesWhatCannotBeRightWithoutAsking() {
        for (var wrong :
                java.util.List.of("+34 986 555 010", "..", "1".repeat(100_000), "12\u00003456", "אבג", "🦤🦤🦤🦤🦤")) {
            assertThat(test(typedWith(Access.PHONE_NUMBER_ID, wrong)))
                    .asString()
                    .contains("digits only");
            assertThat(test(typedWith(Access.ACCESS_TOKEN, wrong + " \n")))
                    .asString()
                    .contains("Copy it again");
        }
        assertThat(new WhatsAppConnection(meta.address(), "v25.0").flaws(Map.of(Access.VERIFY_TOKEN, "word")))
                .extracting(Flaw::access)
                .containsExactly(Access.PHONE_NUMBER_ID, Access.ACCESS_TOKEN);
        assertThat(meta.asked).isEmpty();
    }
}
