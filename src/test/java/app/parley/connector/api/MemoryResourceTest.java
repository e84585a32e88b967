package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryResourceTest {
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    private static String memory(String phone) throws IOException {
        return "/contacts/" + shop.writes(phone, "Hola").conversation().contact() + "/memory";
    }

    @Test
    void whatIsRememberedIsAddedCorrectedAndForgotten() throws IOException {
        var memory = memory("34600333001");
        var added = shop.ask("POST", memory, "{\"kind\": \"size\", \"text\": \" M \"}");
        assertThat(added.status()).isEqualTo(201);
        Shapes.check("Fact", added.json());
        var fact = memory + "/" + added.json().path("id").textValue();
        assertThat(added.json().path("text").textValue()).isEqualTo("M");

        var corrected = shop.ask("PATCH", fact, "{\"text\": \"L\"}");
        assertThat(corrected.json().path("text").textValue()).isEqualTo("L");
        assertThat(corrected.json().path("confidence").doubleValue()).isEqualTo(1);
        assertThat(shop.get(memory).json().path("data")).hasSize(1);

        assertThat(shop.ask("DELETE", fact, "").status()).isEqualTo(204);
        assertThat(shop.ask("DELETE", fact, "").status()).isEqualTo(404);
        assertThat(shop.ask("PATCH", fact, "{\"text\": \"L\"}").status()).isEqualTo(404);
        assertThat(shop.get(memory).json().path("data")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"\"}",
                "{\"text\": \"   \"}",
                "{\"text\": 5}",
                "{\"text\": \"M\", \"kind\": \"health\"}",
                "[]",
                "nonsense"
            })
    void whatIsNoFactIsRefused(String body) throws IOException {
        var memory = memory("34600333002");
        assertThat(shop.ask("POST", memory, body).status()).isBetween(400, 422);
        assertThat(shop.get(memory).json().path("data")).isEmpty();
    }

    @Test
    void aStoryIsNoFact() throws IOException {
        var memory = memory("34600333003");
        assertThat(shop.ask("POST", memory, "{\"text\": \"" + "x".repeat(121) + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobodyReachesWhatIsRememberedOfSomebodyElse() throws IOException {
        var one = memory("34600333004");
        var other = memory("34600333005");
        var id = shop.ask("POST", one, "{\"text\": \"likes blue\"}")
                .json()
                .path("id")
                .textValue();
        assertThat(shop.ask("DELETE", other + "/" + id, "").status()).isEqualTo(404);
        assertThat(shop.get("/contacts/" + UUID.randomUUID() + "/memory").status())
                .isEqualTo(404);
        assertThat(shop.get(one).json().path("data")).hasSize(1);
    }
}
