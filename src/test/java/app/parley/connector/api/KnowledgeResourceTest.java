package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeResourceTest {
    private static final String JACKET =
            "{\"kind\": \"product\", \"name\": \"Blue jacket\", \"price\": 49.9, \"currency\": \"eur\", \"stock\": 3,"
                    + " \"link\": \"https://shop.example/jacket\", \"text\": \"Warm and light.\"}";
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void keepsAProductWithItsPriceAsANumber() throws IOException {
        var added = shop.post("/knowledge", JACKET);
        assertThat(added.status()).isEqualTo(201);
        Shapes.check("Knowledge", added.json());
        assertThat(Shapes.names(added.json()))
                .startsWith(
                        "id",
                        "kind",
                        "question",
                        "answer",
                        "name",
                        "price",
                        "currency",
                        "stock",
                        "link",
                        "title",
                        "text");
        assertThat(added.answer().text()).contains("\"price\":49.90,");
        assertThat(added.json().path("currency").textValue()).isEqualTo("EUR");
        assertThat(added.json().path("question").isNull()).isTrue();
        assertThat(shop.get("/knowledge/" + added.json().path("id").textValue())
                        .answer()
                        .text())
                .contains("\"price\":49.90,");
    }

    @Test
    void keepsPictureAndVariantsOfAProduct() throws IOException {
        var added = shop.post(
                "/knowledge",
                "{\"kind\": \"product\", \"name\": \"Tee\", \"price\": 9, \"currency\": \"EUR\","
                        + " \"picture\": \"https://shop.example/tee.jpg\", \"variants\": [{\"size\": \"M\","
                        + " \"stock\": 2}, {\"size\": \"L\", \"colour\": \"red\", \"price\": 9.5}]}");
        assertThat(added.status()).isEqualTo(201);
        Shapes.check("Knowledge", added.json());
        assertThat(added.json().path("picture").textValue()).isEqualTo("https://shop.example/tee.jpg");
        assertThat(added.answer().text()).contains("{\"size\":\"L\",\"colour\":\"red\",\"price\":9.50,\"stock\":null}");
        var path = "/knowledge/" + added.json().path("id").textValue();
        assertThat(shop.ask("PATCH", path, "{\"stock\": 4}").json().path("variants"))
                .hasSize(2);
        assertThat(shop.ask("PATCH", path, "{\"variants\": null}").json().path("variants"))
                .isEmpty();
    }

    @Test
    void changesWhatIsNamedAndLeavesTheRest() throws IOException {
        var path = "/knowledge/"
                + shop.post("/knowledge", JACKET).json().path("id").textValue();
        var changed = shop.ask("PATCH", path, "{\"price\": 1e2, \"stock\": null, \"kind\": \"product\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.answer().text()).contains("\"price\":100.00,");
        assertThat(changed.json().path("stock").isNull()).isTrue();
        assertThat(changed.json().path("name").textValue()).isEqualTo("Blue jacket");
        assertThat(shop.ask("PATCH", path, "{\"name\": null}").status()).isEqualTo(422);
        assertThat(shop.ask("PATCH", path, "{\"currency\": null}").status()).isEqualTo(422);
        assertThat(shop.ask("PATCH", path, "{\"kind\": \"policy\"}").status()).isEqualTo(422);
        assertThat(shop.ask("PATCH", path, "{\"price\": null, \"currency\": null}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void findsWhatAnswersAQuestionAsSoonAsItIsKnown() throws IOException {
        var id = shop.post(
                        "/knowledge",
                        "{\"kind\": \"entry\", \"question\": \"Do you repair umbrellas?\","
                                + " \"answer\": \"Yes, within a week.\"}")
                .json()
                .path("id")
                .textValue();
        var found = shop.get("/knowledge/search?q=" + Shop.coded("can you repair an umbrella?") + "&limit=1");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("data")).hasSize(1);
        var hit = found.json().path("data").path(0);
        Shapes.check("KnowledgeHit", hit);
        assertThat(hit.path("id").textValue()).isEqualTo(id);
        assertThat(hit.path("quote").textValue()).isEqualTo("Yes, within a week.");
        assertThat(shop.ask("DELETE", "/knowledge/" + id, "").status()).isEqualTo(204);
        assertThat(shop.ask("DELETE", "/knowledge/" + id, "").status()).isEqualTo(404);
        assertThat(shop.get("/knowledge/" + id).status()).isEqualTo(404);
        assertThat(shop.get("/knowledge/search?q=" + Shop.coded("can you repair an umbrella?"))
                        .json()
                        .path("data"))
                .noneSatisfy(other -> assertThat(other.path("id").textValue()).isEqualTo(id));
        assertThat(shop.get("/knowledge/search").status()).isEqualTo(400);
    }

    @Test
    void listsWhatIsKnownPageByPageAndByKind() throws IOException {
        for (int i = 0; i < 5; i++) {
            shop.post("/knowledge", "{\"kind\": \"policy\", \"title\": \"Policy " + i + "\", \"text\": \"Words.\"}");
        }
        shop.post("/knowledge", "{\"kind\": \"document\", \"title\": \"House\", \"text\": \"Words.\"}");
        assertThat(shop.all("/knowledge?kind=policy", 2))
                .extracting(known -> known.path("title").textValue())
                .containsExactly("Policy 0", "Policy 1", "Policy 2", "Policy 3", "Policy 4");
        assertThat(shop.all("/knowledge", 2)).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
        assertThat(shop.get("/knowledge?kind=rumour").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\": \"rumour\", \"text\": \"x\"}",
                "{\"kind\": \"entry\", \"question\": \"When?\"}",
                "{\"kind\": \"entry\", \"question\": \"When?\", \"answer\": \" \"}",
                "{\"kind\": \"entry\", \"question\": 1, \"answer\": \"x\"}",
                "{\"kind\": \"product\"}",
                "{\"kind\": \"product\", \"name\": \"x\", \"price\": 5}",
                "{\"kind\": \"product\", \"name\": \"x\", \"price\": \"5\", \"currency\": \"EUR\"}",
                "{\"kind\": \"product\", \"name\": \"x\", \"price\": -5, \"currency\": \"EUR\"}",
                "{\"kind\": \"product\", \"name\": \"x\", \"price\": 1e80, \"currency\": \"EUR\"}",
                "{\"kind\": \"product\", \"name\": \"x\", \"price\": 5, \"currency\": \"gold\"}",
                "{\"kind\": \"product\", \"name\": \"x\", \"stock\": 1.5}",
                "{\"kind\": \"product\", \"name\": \"x\", \"stock\": -1}",
                "{\"kind\": \"product\", \"name\": \"x\", \"link\": \"javascript:alert(1)\"}",
                "{\"kind\": \"product\", \"name\": \"x\", \"picture\": \"file:///etc/passwd\"}",
                "{\"kind\": \"product\", \"name\": \"x\", \"variants\": [{}]}",
                "{\"kind\": \"product\", \"name\": \"x\", \"variants\": [1]}",
                "{\"kind\": \"policy\", \"title\": \"x\"}"
            })
    void refusesWhatIsNoKnowledge(String body) throws IOException {
        var refused = shop.post("/knowledge", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).isNotEmpty().doesNotContain("rumour", "alert", "gold");
    }

    @Test
    void refusesTextsThatAreTooLong() throws IOException {
        assertThat(shop.post(
                                "/knowledge",
                                "{\"kind\": \"document\", \"title\": \"x\", \"text\": \"" + "x".repeat(200_001) + "\"}")
                        .status())
                .isEqualTo(422);
    }
}
