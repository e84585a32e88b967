package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Identity;
import app.parley.conversation.MessageId;
import app.parley.outbox.Content;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesResourceTest {
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
    void holdsAMessageForAPersonUnlessTheKeyMayDoMore() throws IOException {
        shop.writes("34600333001", "Are you there?");
        var taken = shop.post("/messages", "{\"to\": \"+34 600-333-001\", \"text\": \"Yes, we are here.\"}");
        assertThat(taken.status()).isEqualTo(202);
        Shapes.check("Submitted", taken.json());
        assertThat(Shapes.names(taken.json())).containsExactly("draft_id", "state", "message_id");
        assertThat(taken.json().path("state").textValue()).isEqualTo("pending");
        assertThat(taken.json().path("message_id").isNull()).isTrue();
        var approval = shop.get("/approvals/" + taken.json().path("draft_id").textValue())
                .json();
        assertThat(approval.path("source").textValue()).isEqualTo("api");
        assertThat(approval.path("author").textValue()).isEqualTo("Marta");
        assertThat(approval.path("agent").isNull()).isTrue();
        assertThat(approval.path("text").textValue()).isEqualTo("Yes, we are here.");
    }

    @Test
    void sendsForAKeyThatMaySend() throws IOException {
        var contact = shop.writes("34600333002", "Are you there?").message().contact();
        var body = "{\"contact_id\": \"" + contact + "\", \"text\": \"Yes, we are here.\"}";
        var taken = shop.ask(shop.freeKey, "POST", "/messages", "", body);
        assertThat(taken.json().path("state").textValue()).isEqualTo("sent_alone");
        var id = new MessageId(UUID.fromString(taken.json().path("message_id").textValue()));
        assertThat(shop.outbox.find(id).orElseThrow().content()).isEqualTo(new Content.Text("Yes, we are here."));
        assertThat(shop.get("/messages/" + id).json().path("source").textValue())
                .isEqualTo("api");
    }

    @Test
    void asksAPersonWhereTheCallerWantsThat() throws IOException {
        shop.writes("34600333003", "Are you there?");
        var body = "{\"to\": \"34600333003\", \"text\": \"Yes, we are.\", \"approval\": \"required\"}";
        assertThat(shop.ask(shop.freeKey, "POST", "/messages", "", body)
                        .json()
                        .path("state")
                        .textValue())
                .isEqualTo("pending");
    }

    @Test
    void writesToANumberNobodyKnewWithATemplate() throws IOException {
        var body = """
                {"to": "34600333004", "template": {"name": "order_ready", "language": "es",
                 "parameters": ["Ana", {"name": "code", "text": "A-17"}]}}""";
        var taken = shop.ask(shop.freeKey, "POST", "/messages", "", body);
        assertThat(taken.status()).isEqualTo(202);
        var contact = shop.contacts.owner(Identity.ofPhone("34600333004")).orElseThrow();
        assertThat(shop.conversations.of(contact.id())).hasSize(1);
        var draft = shop.get("/approvals/" + taken.json().path("draft_id").textValue())
                .json();
        assertThat(draft.path("kind").textValue()).isEqualTo("template");
        assertThat(draft.path("text").textValue()).isEqualTo("order_ready · Ana · A-17");
        assertThat(draft.path("contact_id").textValue()).isEqualTo(contact.id().toString());
    }

    @Test
    void refusesFreeWordsToSomebodyWhoNeverWrote() throws IOException {
        var taken = shop.ask(shop.freeKey, "POST", "/messages", "", "{\"to\": \"34600333005\", \"text\": \"Hello!\"}");
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.json().path("state").textValue()).isEqualTo("refused");
        assertThat(taken.json().path("message_id").isNull()).isTrue();
    }

    @Test
    void asksTheContentAgentToWrite() throws IOException {
        shop.writes("34600333011", "hello");
        shop.written = """
                {"text": "Thank you for coming!", "intent": "thanks", "language": "en", "confidence": 0.9,
                 "evidence": [], "reason": "A thank-you was asked for."}""";
        var body = "{\"to\": \"34600333011\", \"ask\": \"thank them for their visit\"}";

        var taken = shop.ask(shop.freeKey, "POST", "/messages", "", body);
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.json().path("state").asText()).isEqualTo("pending");
        var card =
                shop.get("/approvals/" + taken.json().path("draft_id").asText()).json();
        assertThat(card.path("agent").asText()).isEqualTo("content");
        assertThat(card.path("text").asText()).isEqualTo("Thank you for coming!");
        assertThat(card.path("intent").asText()).isEqualTo("thanks");
    }

    @Test
    void saysWhyNothingWasWritten() throws IOException {
        shop.writes("34600333012", "hello");
        shop.written = null;
        var refused = shop.post("/messages", "{\"to\": \"34600333012\", \"ask\": \"thank them\"}");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.detail())
                .isEqualTo("Nothing was written: the language model could not be reached; try again in a moment.");
    }

    @Test
    void saysWhenTheDaysQuotaIsThereAgain() throws IOException {
        shop.writes("34600333013", "hello");
        shop.exhausted = Duration.ofHours(9);
        try {
            var refused = shop.post("/messages", "{\"to\": \"34600333013\", \"ask\": \"thank them\"}");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.detail())
                    .startsWith("Nothing was written: the language model's quota for today is used up")
                    .doesNotContain("429");
            assertThat(refused.answer().header("Retry-After")).isEqualTo("32400");
        } finally {
            shop.exhausted = null;
        }
    }

    @Test
    void sendsARepeatedRequestOnce() throws IOException {
        shop.writes("34600333006", "Are you there?");
        var body = "{\"to\": \"34600333006\", \"text\": \"We are here for you.\"}";
        long before = shop.outbox.waiting();
        var first = shop.ask(shop.freeKey, "POST", "/messages", "Idempotency-Key: m1\r\n", body);
        var again = shop.ask(shop.freeKey, "POST", "/messages", "Idempotency-Key: m1\r\n", body);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.answer().header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(shop.outbox.waiting()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"x\"}",
                "{\"to\": \"34600333007\"}",
                "{\"to\": \"34600333007\", \"text\": null}",
                "{\"to\": \"34600333007\", \"text\": \" \"}",
                "{\"to\": \"34600333007\", \"text\": 7}",
                "{\"to\": \"34600333007\", \"text\": [\"x\"]}",
                "{\"to\": \"34600333007\", \"text\": \"x\", \"template\": {\"name\": \"a\", \"language\": \"es\"}}",
                "{\"to\": \"34600333007\", \"contact_id\": \"00000000-0000-7000-8000-000000000000\", \"text\": \"x\"}",
                "{\"to\": \"ana\", \"text\": \"x\"}",
                "{\"to\": \"12345\", \"text\": \"x\"}",
                "{\"to\": \"1234567890123456\", \"text\": \"x\"}",
                "{\"to\": 34600333007, \"text\": \"x\"}",
                "{\"to\": \"34600333007\", \"ask\": \" \"}",
                "{\"to\": \"34600333007\", \"ask\": 7}",
                "{\"to\": \"34600333007\", \"ask\": \"be nice\", \"text\": \"x\"}",
                "{\"to\": \"34600333007\", \"ask\": \"be nice\", \"reply_to\": \"00000000-0000-7000-8000-000000000000\"}",
                "{\"to\": \"34600333007\", \"text\": \"x\", \"approval\": \"never\"}",
                "{\"to\": \"34600333007\", \"text\": \"x\", \"approval\": true}",
                "{\"to\": \"34600333007\", \"template\": \"a\"}",
                "{\"to\": \"34600333007\", \"template\": {}}",
                "{\"to\": \"34600333007\", \"template\": {\"name\": \"a\"}}",
                "{\"to\": \"34600333007\", \"template\": {\"name\": \"a\", \"language\": 1}}",
                "{\"to\": \"34600333007\", \"template\": {\"name\": \"a\", \"language\": \"es\", \"parameters\": \"x\"}}",
                "{\"to\": \"34600333007\", \"template\": {\"name\": \"a\", \"language\": \"es\", \"parameters\": [1]}}",
                "{\"to\": \"34600333007\", \"template\": {\"name\": \"a\", \"language\": \"es\", \"parameters\": [{}]}}",
                "{\"to\": \"34600333007\", \"template\": {\"name\": \"a\", \"language\": \"es\", \"components\": []}}"
            })
    void refusesWhatIsNoMessage(String body) throws IOException {
        var refused = shop.post("/messages", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.answer().header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.detail()).isNotEmpty();
        assertThat(shop.contacts.owner(Identity.ofPhone("34600333007"))).isEmpty();
    }

    @Test
    void refusesATextThatIsTooLong() throws IOException {
        var fits = "🙂".repeat(4096);
        assertThat(shop.post("/messages", "{\"to\": \"34600333008\", \"text\": \"" + fits + "\"}")
                        .status())
                .isEqualTo(202);
        assertThat(shop.post("/messages", "{\"to\": \"34600333008\", \"text\": \"" + fits + "x\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void findsNobodyUnderAnIdThatIsNone() throws IOException {
        for (var id : new String[] {"x", "../etc", UUID.randomUUID().toString()}) {
            assertThat(shop.post("/messages", "{\"contact_id\": \"" + id + "\", \"text\": \"x\"}")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void saysSoIfNoNumberIsConnected() throws IOException {
        try (var unconnected = new Shop(null)) {
            var refused = unconnected.post("/messages", "{\"to\": \"34600333009\", \"text\": \"x\"}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.detail()).contains("No WhatsApp number is connected");
            assertThat(unconnected.post("/messages", "{\"text\": \"x\"}").status())
                    .isEqualTo(422);
            assertThat(unconnected.contacts.owner(Identity.ofPhone("34600333009")))
                    .isEmpty();
        }
    }
}
