package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.knowledge.KnowledgeItem;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchResourceTest {
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
        for (int i = 0; i < 3; i++) {
            shop.writes("3460055500" + i, "where is my umbrella " + i);
            shop.ask("PUT", "/contacts", "{\"phone\": \"3460055500" + i + "\", \"name\": \"Umbrella Shop " + i + "\"}");
        }
        shop.knowledge.add(KnowledgeItem.entry("Do you sell umbrellas?", "Every umbrella is in the first room."));
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void findsContactsKnowledgeAndMessages() throws IOException {
        var found = shop.get("/search?q=umbrella").json();
        assertThat(found.path("next").isNull()).isTrue();
        assertThat(found.path("data").valueStream().map(hit -> hit.path("kind").textValue()))
                .containsExactly("contact", "contact", "contact", "knowledge", "message", "message", "message");
        found.path("data").forEach(hit -> Shapes.check("Hit", hit));
        assertThat(found.path("data").path(0).path("quote").textValue()).isEqualTo("Umbrella Shop 0");
        assertThat(found.path("data").path(3).path("score").isNumber()).isTrue();
        assertThat(found.path("data").path(4).path("quote").textValue()).isEqualTo("where is my umbrella 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheSameOnPagesOfAnySize(int limit) throws IOException {
        assertThat(shop.all("/search?q=umbrella", limit))
                .extracting(hit ->
                        hit.path("kind").textValue() + " " + hit.path("id").textValue())
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=%20", "?limit=1", "?q=x&after=x", "?q=x&after=c!", "?q=x&after=cAAAA"})
    void refusesWhatIsNoQuestion(String query) throws IOException {
        assertThat(shop.get("/search" + query).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "_", "!", "'; drop table messages;--", "AND OR NOT (((", "\"*?~^:", "\uD83D\uDE42", "'"})
    void takesAnyWordsAsWords(String words) throws IOException {
        var found = shop.get("/search?q=" + Shop.coded(words));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json()
                        .path("data")
                        .valueStream()
                        .map(hit -> hit.path("kind").textValue()))
                .doesNotContain("contact", "message");
    }
}
