package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.Attachment;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsResourceTest {
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
    void showsAConversationAsTheContractNamesIt() throws IOException {
        var received = shop.writes("34600222001", "Hola 🙂");
        var shown = shop.get("/conversations/" + received.conversation().id()).json();
        Shapes.check("Conversation", shown);
        assertThat(Shapes.names(shown))
                .contains(
                        "id",
                        "contact_id",
                        "phone_number_id",
                        "state",
                        "unread",
                        "window_expires_at",
                        "last_message_at",
                        "last_text",
                        "intent",
                        "sentiment");
        assertThat(shown.path("state").textValue()).isEqualTo("open");
        assertThat(shown.path("unread").intValue()).isEqualTo(1);
        assertThat(shown.path("last_text").textValue()).isEqualTo("Hola 🙂");
        assertThat(shown.path("phone_number_id").textValue()).isEqualTo(Shop.NUMBER);
        assertThat(shown.path("window_expires_at").textValue()).startsWith("2026-11-24T11:5");
    }

    @Test
    void listsConversationsNewestFirstAndByState() throws IOException {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(shop.writes("3460022210" + i, "hi").conversation().id().toString());
        }
        shop.ask("PATCH", "/conversations/" + ids.get(1), "{\"state\": \"closed\"}");
        assertThat(shop.all("/conversations", 2))
                .extracting(conversation -> conversation.path("id").textValue())
                .containsSubsequence(ids)
                .doesNotHaveDuplicates();
        assertThat(shop.all("/conversations?state=closed", 2))
                .extracting(conversation -> conversation.path("id").textValue())
                .containsExactly(ids.get(1));
        assertThat(shop.get("/conversations?state=merged").status()).isEqualTo(400);
        assertThat(shop.get("/conversations?state=OPEN").status()).isEqualTo(400);
        assertThat(shop.get("/conversations?state=").status()).isEqualTo(200);
    }

    @Test
    void changesWhoHasItInHand() throws IOException {
        var path = "/conversations/"
                + shop.writes("34600222003", "hi").conversation().id();
        var changed = shop.ask("PATCH", path, """
                {"state": "with_person", "assigned_to": "Marta", "snoozed_until": "2030-01-31T09:00:00+01:00",
                 "unread": 0}""");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("state").textValue()).isEqualTo("with_person");
        assertThat(changed.json().path("assigned_to").textValue()).isEqualTo("Marta");
        assertThat(changed.json().path("snoozed_until").textValue()).isEqualTo("2030-01-31T08:00:00Z");
        assertThat(changed.json().path("unread").intValue()).isZero();
        var freed = shop.ask("PATCH", path, "{\"assigned_to\": null, \"snoozed_until\": null}");
        assertThat(freed.json().path("state").textValue()).isEqualTo("with_person");
        assertThat(freed.json().path("assigned_to").isNull()).isTrue();
        assertThat(freed.json().path("snoozed_until").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"state\": \"merged\"}",
                "{\"state\": 1}",
                "{\"unread\": -1}",
                "{\"unread\": 1.5}",
                "{\"unread\": \"0\"}",
                "{\"unread\": 99999999999999999999}",
                "{\"assigned_to\": {}}",
                "{\"snoozed_until\": \"tomorrow\"}",
                "{\"snoozed_until\": \"+999999999-12-31T23:59:59Z\"}",
                "{\"snoozed_until\": 1893456000}"
            })
    void refusesChangesThatMakeNoSense(String body) throws IOException {
        var conversation = shop.writes("34600222004", "hi").conversation();
        var refused = shop.ask("PATCH", "/conversations/" + conversation.id(), body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shop.conversations.find(conversation.id()).orElseThrow().state())
                .isEqualTo(conversation.state());
    }

    @Test
    void tellsMessagesOldestFirstWithWhatWhatsAppDelivered() throws IOException {
        var first = shop.writes("34600222005", "one");
        shop.receive(
                "34600222005",
                "image",
                null,
                new Attachment("media.1", "image/jpeg", "cat.jpg", 9L, null),
                "{\"type\":\"image\",\"image\":{\"id\":\"media.1\"}}");
        shop.receive("34600222005", "odd", null, null, "{\"type\":");
        var path = "/conversations/" + first.conversation().id() + "/messages";
        var messages = shop.all(path, 1);
        assertThat(messages)
                .extracting(message -> message.path("type").textValue())
                .containsExactly("text", "image", "odd");
        var text = messages.get(0);
        Shapes.check("Message", text);
        assertThat(text.path("direction").textValue()).isEqualTo("inbound");
        assertThat(text.path("text").textValue()).isEqualTo("one");
        assertThat(text.path("state").isNull()).isTrue();
        assertThat(text.path("failure").isNull()).isTrue();
        assertThat(text.path("media").isNull()).isTrue();
        assertThat(text.path("raw").path("text").path("body").textValue()).isEqualTo("…");
        assertThat(Shapes.names(messages.get(1).path("media")))
                .containsExactly("id", "mime_type", "filename", "size", "transcript");
        assertThat(messages.get(1).path("media").path("filename").textValue()).isEqualTo("cat.jpg");
        assertThat(messages.get(2).path("raw").textValue()).isEqualTo("{\"type\":");
    }

    @Test
    void saysWhyAMessageOfOursFailed() throws IOException {
        var received = shop.writes("34600222006", "hi");
        var draft = shop.drafts(received, "Hello, how can we be of service?");
        var sends = shop.post("/approvals/" + draft.id() + "/approve", "")
                .json()
                .path("sends_as")
                .textValue();
        var queued = shop.get("/messages/" + sends).json();
        Shapes.check("Message", queued);
        assertThat(queued.path("state").textValue()).isEqualTo("queued");
        assertThat(queued.path("direction").textValue()).isEqualTo("outbound");
        assertThat(queued.path("failure").isNull()).isTrue();
        assertThat(queued.path("raw").isNull()).isTrue();
        assertThat(queued.path("approved_by").textValue()).isEqualTo("Marta");
        var message = shop.states.find(new MessageId(UUID.fromString(sends))).orElseThrow();
        shop.states.put(message, MessageState.FAILED, null, 131047, "The window is closed.", null, null);
        assertThat(shop.get("/messages/" + sends).json().path("failure").toString())
                .isEqualTo("{\"code\":131047,\"reason\":\"The window is closed.\"}");
        shop.states.put(message, MessageState.FAILED, null, 0, null, null, null);
        assertThat(shop.get("/messages/" + sends).json().path("failure").toString())
                .isEqualTo("{\"code\":null,\"reason\":null}");
        shop.states.put(message, MessageState.UNKNOWN, null, 0, null, null, null);
        assertThat(shop.get("/messages/" + sends).json().path("failure").isNull())
                .isTrue();
    }
}
