package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wordings to choose from, by the API.
class VariantsResourceTest {
    private Shop shop;
    private String conversation;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
        conversation = shop.writes("34600222099", "Hello, thanks for yesterday")
                .conversation()
                .id()
                .toString();
        shop.written = """
                {"variants": [{"difference": "short", "text": "You are welcome!"},
                              {"difference": "long", "text": "You are most welcome, come back soon!"}]}""";
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    @Test
    void areWrittenForAConversationAndForATemplate() throws IOException {
        var one = shop.post("/variants", "{\"conversation_id\": \"" + conversation + "\", \"ask\": \"thank her\"}");
        assertThat(one.status()).isEqualTo(200);
        Shapes.check("Variants", one.json());
        assertThat(one.json().path("data").findValuesAsText("difference")).containsExactly("short", "long");

        var many = shop.post(
                "/variants",
                "{\"template\": {\"category\": \"marketing\", \"language\": \"en\"}, \"ask\": \"come back\", \"count\": 1}");
        assertThat(many.status()).isEqualTo(200);
        assertThat(many.json().path("data")).hasSize(1);
        assertThat(shop.get("/approvals").json().path("data")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422",
                "{\"ask\": \"thanks\"}|422",
                "{\"ask\": \"  \", \"template\": {\"language\": \"en\"}}|422",
                "{\"ask\": 7, \"template\": {\"language\": \"en\"}}|422",
                "{\"ask\": \"thanks\", \"template\": {}}|422",
                "{\"ask\": \"thanks\", \"template\": {\"language\": \"../en\"}}|422",
                "{\"ask\": \"thanks\", \"template\": {\"language\": \"en\", \"category\": \"authentication\"}}|422",
                "{\"ask\": \"thanks\", \"template\": {\"language\": \"en\"}, \"count\": 6}|422",
                "{\"ask\": \"thanks\", \"template\": {\"language\": \"en\"}, \"count\": 0}|422",
                "{\"ask\": \"thanks\", \"template\": {\"language\": \"en\"}, \"conversation_id\": \"x\"}|422",
                "{\"ask\": \"thanks\", \"conversation_id\": \"01980000-0000-7000-8000-000000000000\"}|404",
                "{\"ask\": \"thanks\", \"conversation_id\": \"nobody\"}|404"
            })
    void aWishThatCannotBeIsRefused(String body, int status) throws IOException {
        assertThat(shop.post("/variants", body).status()).isEqualTo(status);
    }

    @Test
    void wordsThatAreFarTooLongAreRefused() throws IOException {
        var long1 = "a".repeat(5000);
        assertThat(shop.post("/variants", "{\"words\": \"" + long1 + "\", \"template\": {\"language\": \"en\"}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void saysWhyNothingWasWritten() throws IOException {
        shop.written = null;
        var refused = shop.post("/variants", "{\"ask\": \"thanks\", \"template\": {\"language\": \"en\"}}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("detail").textValue()).startsWith("Nothing was written: ");
    }
}
