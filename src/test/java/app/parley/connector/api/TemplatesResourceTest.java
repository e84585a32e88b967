package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.template.Category;
import app.parley.template.Status;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs see WhatsApp's templates, and can make, change and delete them.
class TemplatesResourceTest {
    private static final String READY = """
            {"name": "order_ready", "language": "es_ES", "category": "utility",
             "header": "Lúa", "body": "Hola {{first_name}}, tu pedido {{order}} te espera.", "footer": "Hasta las 20 h",
             "buttons": [{"type": "QUICK_REPLY", "text": "Voy"}],
             "variables": [{"name": "first_name", "example": "Ana", "bound_to": "first_name"},
                           {"part": "body", "name": "order", "example": "1042"}]}
            """;
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private JsonNode made() throws IOException {
        var said = shop.post("/templates", READY);
        assertThat(said.status()).isEqualTo(201);
        return said.json();
    }

    private static String at(JsonNode template) {
        return "/templates/" + template.path("id").textValue();
    }

    @Test
    void isGivenToMetaAndShownAsItStandsThere() throws IOException {
        var template = made();
        Shapes.check("Template", template);
        assertThat(template.path("status").textValue()).isEqualTo("pending");
        assertThat(template.path("usable").booleanValue()).isFalse();
        assertThat(template.path("header").toString()).isEqualTo("{\"format\":\"TEXT\",\"text\":\"Lúa\"}");
        assertThat(template.path("variables").get(0).toString())
                .isEqualTo("{\"part\":\"body\",\"name\":\"first_name\",\"example\":\"Ana\","
                        + "\"bound_to\":\"first_name\"}");
        assertThat(shop.get(at(template)).json()).isEqualTo(template);
    }

    @Test
    void arePagedOldestFirst() throws Exception {
        for (var name : new String[] {"a_one", "b_two", "c_three"}) {
            shop.atMeta.has(name, "en", Category.UTILITY, Status.APPROVED, "Hello there.");
        }
        shop.templates.sync();
        var all = shop.all("/templates", 2);
        assertThat(all)
                .extracting(one -> one.path("name").textValue())
                .containsExactlyInAnyOrder("a_one", "b_two", "c_three");
        all.forEach(one -> Shapes.check("Template", one));
        assertThat(shop.get("/templates?after=nonsense").status()).isEqualTo(400);
    }

    @Test
    void whatIsLeftOutOfAChangeStays() throws Exception {
        shop.atMeta.has("hello", "en", Category.UTILITY, Status.APPROVED, "Hello {{1}}, we are open.");
        shop.templates.sync();
        var before = shop.all("/templates", 10).getFirst();
        var bound = shop.ask("PATCH", at(before), "{\"variables\": [{\"name\": \"1\", \"bound_to\": \"name\"}]}");
        assertThat(bound.status()).isEqualTo(200);
        assertThat(bound.json().path("status").textValue()).isEqualTo("approved");
        assertThat(bound.json().path("variables").get(0).path("bound_to").textValue())
                .isEqualTo("name");

        var changed = shop.ask(
                "PATCH",
                at(before),
                "{\"body\": \"Hello {{1}}, we are closed.\", \"variables\":"
                        + " [{\"name\": \"1\", \"example\": \"Ana\", \"bound_to\": null}]}");
        assertThat(changed.json().path("status").textValue()).isEqualTo("pending");
        assertThat(changed.json().path("variables").get(0).path("bound_to").isNull())
                .isTrue();
    }

    @Test
    void isDeletedAtMeta() throws IOException {
        var template = made();
        assertThat(shop.ask("DELETE", at(template), "").status()).isEqualTo(204);
        assertThat(shop.ask("DELETE", at(template), "").status()).isEqualTo(404);
        assertThat(shop.get(at(template)).json().path("gone_at").isNull()).isFalse();
    }

    @Test
    void whatMetaWouldRefuseIsNamedByField() throws IOException {
        var said = shop.post(
                "/templates", READY.replace("order_ready", "Order Ready").replace("Hola ", ""));
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.json().path("detail").textValue()).contains("\"name\":", "\"body\":");
        made();
        assertThat(shop.post("/templates", READY).json().path("detail").textValue())
                .contains("There is a template of this name");
    }

    @Test
    void whatMetaRefusesIsToldInItsWords() throws IOException {
        shop.atMeta.trouble = "WhatsApp could not be reached.";
        var said = shop.post("/templates", READY);
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.json().path("detail").textValue()).isEqualTo("WhatsApp could not be reached.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"a\", \"language\": \"en\"}",
                "{\"name\": 7, \"language\": \"en\", \"category\": \"utility\"}",
                "{\"name\": \"a\", \"language\": \"en\", \"category\": \"secret\", \"body\": \"Hi there.\"}",
                "{\"name\": \"a\", \"language\": \"en\", \"category\": \"utility\", \"body\": {}}",
                "{\"name\": \"a\", \"language\": \"en\", \"category\": \"utility\", \"buttons\": [7]}",
                "{\"name\": \"a\", \"language\": \"en\", \"category\": \"utility\", \"variables\": {\"a\": 1}}",
                "{\"name\": \"a\", \"language\": \"en\", \"category\": \"utility\", \"variables\": [{}]}",
                "{\"name\": \"a\", \"language\": \"en\", \"category\": \"utility\", \"body\": \"Hi {{1}}.\","
                        + " \"variables\": [{\"name\": \"1\", \"bound_to\": \"salary\"}]}"
            })
    void saysWhatIsWrong(String body) throws IOException {
        var said = shop.post("/templates", body);
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.json().path("detail").textValue()).isNotBlank();
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        var nowhere = "/templates/" + UUID.randomUUID();
        assertThat(shop.get(nowhere).status()).isEqualTo(404);
        assertThat(shop.ask("PATCH", nowhere, "{}").status()).isEqualTo(404);
        assertThat(shop.ask("DELETE", nowhere, "").status()).isEqualTo(404);
    }
}
