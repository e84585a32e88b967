package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Identity;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsResourceTest {
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    private static JsonNode entry(JsonNode recorded) throws IOException {
        return shop.all("/events", 500).stream()
                .filter(entry -> entry.path("data").path("event_id").equals(recorded.path("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recordsAPurchaseOfSomebodyNewInFiguresOnly() throws IOException {
        var recorded = shop.post("/events", """
                {"type": "purchase", "contact": {"phone": "+34 600 888 001"},
                 "data": {"amount": 49.90, "currency": "EUR", "order_id": "A-1017", "items": [{"name": "Blue jacket"}],
                          "email": "ana@example.org", "phone": 34600888001, "note": "for my sister", "tax": null}}""");
        assertThat(recorded.status()).isEqualTo(202);
        Shapes.check("Recorded", recorded.json());
        var contact = shop.contacts.owner(Identity.ofPhone("34600888001")).orElseThrow();
        assertThat(recorded.json().path("contact_id").textValue())
                .isEqualTo(contact.id().toString());
        var entry = entry(recorded.json());
        Shapes.check("JournalEntry", entry);
        assertThat(Shapes.names(entry))
                .containsExactly("position", "at", "type", "actor", "contact_id", "conversation_id", "data");
        assertThat(entry.path("type").textValue()).isEqualTo("purchase.recorded");
        assertThat(entry.path("actor").textValue()).isEqualTo("Marta");
        assertThat(entry.path("contact_id").textValue()).isEqualTo(contact.id().toString());
        assertThat(Shapes.names(entry.path("data")))
                .containsExactlyInAnyOrder("event_id", "amount", "currency", "order_id", "item_count");
        assertThat(entry.path("data").path("amount").doubleValue()).isEqualTo(49.9);
        assertThat(entry.path("data").path("item_count").intValue()).isEqualTo(1);
    }

    @Test
    void recordsACartOfSomebodyKnown() throws IOException {
        var contact = shop.contacts
                .recognise(new Identity(null, "ES.9", null, null), "test")
                .id();
        for (var who : new String[] {"{\"id\": \"" + contact + "\"}", "{\"user_id\": \"ES.9\"}"}) {
            var recorded =
                    shop.post("/events", "{\"type\": \"cart\", \"contact\": " + who + ", \"data\": {\"cart_id\": 77}}");
            assertThat(recorded.json().path("contact_id").textValue()).isEqualTo(contact.toString());
            assertThat(entry(recorded.json()).path("type").textValue()).isEqualTo("cart.recorded");
            assertThat(entry(recorded.json()).path("data").path("cart_id").textValue())
                    .isEqualTo("77");
        }
    }

    @Test
    void tellsTheJournalByPosition() throws IOException {
        for (int i = 0; i < 5; i++) {
            shop.ask("PUT", "/contacts", "{\"phone\": \"3460088810" + i + "\"}");
        }
        var positions = shop.all("/events", 2).stream()
                .map(entry -> entry.path("position").longValue())
                .toList();
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
        var rest = shop.get("/events?after=3&limit=1").json();
        assertThat(rest.path("data").path(0).path("position").longValue()).isEqualTo(4);
        assertThat(rest.path("next").textValue()).isEqualTo("4");
        var end = shop.get("/events?after=999999999999999999").json();
        assertThat(end.path("data")).isEmpty();
        assertThat(end.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "9999999999999999999999", "1%27"})
    void refusesPlacesThatAreNone(String after) throws IOException {
        assertThat(shop.get("/events?after=" + after).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\": \"purchase\"}",
                "{\"type\": \"birthday\", \"contact\": {\"phone\": \"34600888002\"}}",
                "{\"type\": \"purchase.recorded\", \"contact\": {\"phone\": \"34600888002\"}}",
                "{\"type\": null, \"contact\": {\"phone\": \"34600888002\"}}",
                "{\"type\": \"purchase\", \"contact\": \"34600888002\"}",
                "{\"type\": \"purchase\", \"contact\": {}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"ana\"}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": []}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": {\"amount\": \"49\"}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": {\"amount\": 1e90}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": {\"amount\": 1e-90}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": {\"currency\": \"€\"}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": {\"order_id\": \"Ana\"}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": {\"order_id\": {}}}",
                "{\"type\": \"purchase\", \"contact\": {\"phone\": \"34600888002\"}, \"data\": {\"item_count\": 1.5}}"
            })
    void refusesWhatIsNoEvent(String body) throws IOException {
        assertThat(shop.post("/events", body).status()).isEqualTo(422);
        assertThat(shop.contacts.owner(Identity.ofPhone("34600888002"))).isEmpty();
    }

    @Test
    void findsNobodyUnderAnIdThatIsNone() throws IOException {
        for (var id : new String[] {"x", UUID.randomUUID().toString()}) {
            assertThat(shop.post("/events", "{\"type\": \"cart\", \"contact\": {\"id\": \"" + id + "\"}}")
                            .status())
                    .isEqualTo(404);
        }
    }
}
