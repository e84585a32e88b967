package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.contact.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsResourceTest {
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    private static String made(String phone) {
        return shop.contacts.recognise(Identity.ofPhone(phone), "test").id().toString();
    }

    @Test
    void makesAContactOnceAndChangesItAfterwards() throws IOException {
        var first = shop.ask("PUT", "/contacts", """
                {"phone": "+34 600-111 001", "name": " Ana Gíl ", "language": "es", "tags": ["vip", "vip", "lisbon"],
                 "notes": "likes blue", "blocked": false,
                 "consents": {"marketing": {"state": "in", "source": "web form", "proof": "ticked the box"}, "messages": {"state": "in"}}}""");
        assertThat(first.status()).isEqualTo(201);
        Shapes.check("Contact", first.json());
        assertThat(first.json().path("name").textValue()).isEqualTo("Ana Gíl");
        assertThat(first.json().path("phone").textValue()).isEqualTo("34600111001");
        assertThat(first.json().path("language").textValue()).isEqualTo("es");
        assertThat(first.json().path("tags").toString()).isEqualTo("[\"vip\",\"lisbon\"]");
        assertThat(first.json().path("stage").isNull()).isTrue();
        assertThat(first.json().path("score").isNull()).isTrue();
        assertThat(first.json().path("user_id").isNull()).isTrue();
        assertThat(first.json().path("consents").path("marketing").toString())
                .isEqualTo("{\"state\":\"in\",\"source\":\"web form\",\"proof\":\"ticked the box\",\"by\":\"Marta\","
                        + "\"at\":\"2026-11-23T12:00:00Z\"}");
        assertThat(first.json().path("consents").path("messages").path("source").textValue())
                .isEqualTo("api");

        var again = shop.ask("PUT", "/contacts", "{\"phone\": \"34600111001\", \"notes\": null}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.json().path("name").textValue()).isEqualTo("Ana Gíl");
        assertThat(again.json().path("notes").isNull()).isTrue();
    }

    @Test
    void knowsAContactByUserIdWhateverTheirPhone() throws IOException {
        var first = shop.ask("PUT", "/contacts", "{\"user_id\": \"ES.1\", \"phone\": \"34600111002\"}");
        var moved = shop.ask("PUT", "/contacts", "{\"user_id\": \"ES.1\", \"phone\": \"34600111003\"}");
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(moved.json().path("phone").textValue()).isEqualTo("34600111003");
    }

    @Test
    void changesWhatIsNamedAndLeavesTheRest() throws IOException {
        var id = made("34600111004");
        shop.ask("PATCH", "/contacts/" + id, "{\"name\": \"Rui\", \"tags\": [\"new\"]}");
        var changed = shop.ask(
                "PATCH",
                "/contacts/" + id,
                "{\"blocked\": true, \"name\": null, \"consents\": {\"marketing\": {\"state\": \"out\"}}}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").isNull()).isTrue();
        assertThat(changed.json().path("blocked").booleanValue()).isTrue();
        assertThat(changed.json().path("tags").toString()).isEqualTo("[\"new\"]");
        assertThat(changed.json()
                        .path("consents")
                        .path("marketing")
                        .path("state")
                        .textValue())
                .isEqualTo("out");
        assertThat(shop.get("/contacts/" + id).json()).isEqualTo(changed.json());
    }

    @Test
    void listsContactsPageByPageAndFindsThemByNameOrNumber() throws IOException {
        for (int i = 0; i < 5; i++) {
            shop.ask("PUT", "/contacts", "{\"phone\": \"4470090010" + i + "\", \"name\": \"Paged 100% _" + i + "\"}");
        }
        assertThat(shop.all("/contacts?q=" + Shop.coded("paged 100%"), 2))
                .extracting(contact -> contact.path("name").textValue())
                .containsExactly("Paged 100% _0", "Paged 100% _1", "Paged 100% _2", "Paged 100% _3", "Paged 100% _4");
        assertThat(shop.all("/contacts?q=" + Shop.coded("+44 7009-00103"), 50)).hasSize(1);
        assertThat(shop.all("/contacts?q=" + Shop.coded("'; drop table contacts;--"), 50))
                .isEmpty();
        assertThat(shop.all("/contacts", 3)).hasSizeGreaterThanOrEqualTo(5);
        Shapes.check("Contact", shop.all("/contacts", 3).getFirst());
    }

    @Test
    void mergesTwoContactsIntoTheOneThatRemains() throws IOException {
        var alias = made("34600111006");
        var remains = made("34600111007");
        shop.writes("34600111006", "hello");
        var merged = shop.post("/contacts/" + alias + "/merge", "{\"into\": \"" + remains + "\"}");
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.json().path("id").textValue()).isEqualTo(remains);
        assertThat(shop.get("/contacts/" + alias).json().path("id").textValue()).isEqualTo(remains);
        assertThat(shop.post("/contacts/" + alias + "/merge", "{\"into\": \"" + remains + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void mergesNobodyWithThemselvesAndNobodyUnknown() throws IOException {
        var id = made("34600111008");
        assertThat(shop.post("/contacts/" + id + "/merge", "{\"into\": \"" + id + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(shop.post("/contacts/" + id + "/merge", "{\"into\": \"" + UUID.randomUUID() + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(shop.post("/contacts/" + id + "/merge", "{\"into\": \"me\"}").status())
                .isEqualTo(404);
        assertThat(shop.post("/contacts/" + id + "/merge", "{}").status()).isEqualTo(422);
    }

    @Test
    void exportsAndErasesEverythingAboutAContact() throws IOException {
        var received = shop.writes("34600111009", "my secret is safe");
        var id = received.message().contact().toString();
        var export = shop.get("/contacts/" + id + "/export");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.json().path("contact").path("phone").textValue()).isEqualTo("34600111009");
        assertThat(export.json().path("messages").path(0).path("text").textValue())
                .isEqualTo("my secret is safe");
        var gone = shop.ask("DELETE", "/contacts/" + id, "");
        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.answer().bytes()).isEmpty();
        assertThat(shop.get("/contacts/" + id).status()).isEqualTo(404);
        assertThat(shop.get("/contacts/" + id + "/export").status()).isEqualTo(404);
        assertThat(shop.ask("DELETE", "/contacts/" + id, "").status()).isEqualTo(404);
        assertThat(shop.get("/messages/" + received.message().id()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"Ana\"}",
                "{\"phone\": \"ana\"}",
                "{\"phone\": 34600111222}",
                "{\"phone\": \"12345\"}",
                "{\"phone\": \"+1 234 567 890 123 456\"}",
                "{\"phone\": \"٣٤٦٠٠١١١٢٢٢\"}",
                "{\"user_id\": \" \"}",
                "{\"user_id\": {}}",
                "{\"user_id\": \"x\", \"tags\": \"vip\"}",
                "{\"user_id\": \"x\", \"tags\": [1]}",
                "{\"user_id\": \"x\", \"tags\": [\"\"]}",
                "{\"user_id\": \"x\", \"blocked\": \"no\"}",
                "{\"user_id\": \"x\", \"name\": [\"Ana\"]}",
                "{\"user_id\": \"x\", \"language\": \"not a language!\"}",
                "{\"user_id\": \"x\", \"consents\": {\"marketing\": \"in\"}}",
                "{\"user_id\": \"x\", \"consents\": {\"marketing\": {}}}",
                "{\"user_id\": \"x\", \"consents\": {\"marketing\": {\"state\": \"in\", \"proof\": 7}}}",
                "{\"user_id\": \"x\", \"consents\": {\"marketing\": {\"state\": \"perhaps\"}}}",
                "{\"user_id\": \"x\", \"consents\": {\"<b>\": {\"state\": \"in\"}}}",
                "{\"user_id\": \"x\", \"consents\": {\"marketing\": null}}"
            })
    void refusesWhatIsNoContact(String body) throws IOException {
        var refused = shop.ask("PUT", "/contacts", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).isNotEmpty().doesNotContain("<b>", "perhaps", "ana");
        assertThat(shop.contacts.owner(new Identity(null, "x", null, null))).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() throws IOException {
        for (var field : new String[] {"name", "notes", "user_id", "language"}) {
            var body = "{\"phone\": \"34600111010\", \"" + field + "\": \"" + "x".repeat(20_000) + "\"}";
            assertThat(shop.ask("PUT", "/contacts", body).status()).isEqualTo(422);
        }
        var tags = "\"a\",".repeat(200) + "\"a\"";
        assertThat(shop.ask("PUT", "/contacts", "{\"phone\": \"34600111010\", \"tags\": [" + tags + "]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void tellsTheJournalWhoDidIt() throws IOException {
        var id = shop.ask("PUT", "/contacts", "{\"phone\": \"34600111011\"}")
                .json()
                .path("id");
        assertThat(shop.all("/events", 100))
                .filteredOn(entry -> entry.path("contact_id").equals(id))
                .extracting(
                        entry -> entry.path("type").textValue(),
                        entry -> entry.path("actor").textValue())
                .containsExactly(tuple("contact.created", "Marta"));
    }

    @Test
    void namesEveryFieldOfTheContract() throws IOException {
        JsonNode contact = shop.get("/contacts/" + made("34600111012")).json();
        assertThat(Shapes.names(contact))
                .contains(
                        "id",
                        "name",
                        "phone",
                        "user_id",
                        "username",
                        "language",
                        "tags",
                        "stage",
                        "score",
                        "consents",
                        "created_at");
    }
}
