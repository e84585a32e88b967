package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Draft;
import app.parley.conversation.MessageId;
import app.parley.outbox.Content;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalsResourceTest {
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    private static Draft waiting(String phone) {
        return shop.drafts(shop.writes(phone, "When do you open?"), "We open at ten.");
    }

    @Test
    void showsADraftWithEverythingItRestsOn() throws IOException {
        var received = shop.writes("34600666001", "When do you open?");
        var draft = shop.drafts(received, "We open at ten.");
        var shown = shop.get("/approvals/" + draft.id()).json();
        Shapes.check("Approval", shown);
        assertThat(Shapes.names(shown))
                .startsWith(
                        "id",
                        "state",
                        "agent",
                        "intent",
                        "language",
                        "text",
                        "confidence",
                        "checks",
                        "evidence",
                        "contact_id",
                        "conversation_id",
                        "message_id",
                        "expires_at",
                        "cost",
                        "decided_by");
        assertThat(shown.path("state").textValue()).isEqualTo("pending");
        assertThat(shown.path("agent").textValue()).isEqualTo("conversation");
        assertThat(shown.path("intent").textValue()).isEqualTo("opening_hours");
        assertThat(shown.path("confidence").doubleValue()).isEqualTo(0.9);
        assertThat(shown.path("message_id").textValue())
                .isEqualTo(received.message().id().toString());
        assertThat(shown.path("cost").decimalValue()).isEqualByComparingTo("0.00125");
        assertThat(shown.path("decided_by").isNull()).isTrue();
        assertThat(shown.path("checks")
                        .valueStream()
                        .map(check -> Shapes.names(check).toString()))
                .isNotEmpty()
                .containsOnly("[name, verdict, evidence]");
        assertThat(shown.path("checks")
                        .valueStream()
                        .map(check -> check.path("verdict").textValue()))
                .isSubsetOf("pass", "warn", "fail");
        assertThat(shown.path("evidence").path(0).toString())
                .isEqualTo("{\"source\":\"entry 1 \\\"When do you open?\\\"\",\"quote\":\"We open at ten.\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"text\": null}", "{\"more\": [1]}"})
    void letsADraftGoAsItIs(String body) throws IOException {
        var draft = waiting("34600666002");
        var approved = shop.post("/approvals/" + draft.id() + "/approve", body);
        assertThat(approved.status()).isEqualTo(200);
        Shapes.check("Approval", approved.json());
        assertThat(approved.json().path("state").textValue()).isEqualTo("approved");
        assertThat(approved.json().path("decided_by").textValue()).isEqualTo("Marta");
        var promised = shop.outbox
                .find(new MessageId(
                        UUID.fromString(approved.json().path("sends_as").textValue())))
                .orElseThrow();
        assertThat(promised.content()).isEqualTo(new Content.Text("We open at ten."));
        assertThat(promised.notBefore()).isEqualTo(shop.now);
    }

    @Test
    void letsADraftGoInOtherWordsAndOnlyOnce() throws IOException {
        var path = "/approvals/" + waiting("34600666003").id();
        var edited = shop.post(path + "/approve", "{\"text\": \"Abrimos a las 10. ¡Le esperamos! 🙂\"}");
        assertThat(edited.json().path("state").textValue()).isEqualTo("edited");
        assertThat(edited.json().path("text").textValue()).isEqualTo("Abrimos a las 10. ¡Le esperamos! 🙂");
        long sends = shop.outbox.waiting();
        var again = shop.post(path + "/approve", "{}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail()).isEqualTo("It is edited already.");
        assertThat(shop.outbox.waiting()).isEqualTo(sends);
    }

    @Test
    void refusesWordsThatCannotGoAndKeepsTheDraft() throws IOException {
        var path = "/approvals/" + waiting("34600666004").id();
        for (var text : new String[] {"\"\"", "\" \"", "\"" + "x".repeat(5000) + "\"", "7", "[]", "{}", "true"}) {
            assertThat(shop.post(path + "/approve", "{\"text\": " + text + "}").status())
                    .isEqualTo(422);
        }
        assertThat(shop.get(path).json().path("state").textValue()).isEqualTo("pending");
    }

    @Test
    void rejectsForAReason() throws IOException {
        var path = "/approvals/" + waiting("34600666005").id();
        for (var body : new String[] {
            "{}", "{\"reason\": null}", "{\"reason\": \"boring\"}", "{\"reason\": 1}", "{\"reason\": \"OTHER\"}"
        }) {
            var refused = shop.post(path + "/reject", body);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.detail()).contains("wrong_fact", "needs_person");
        }
        assertThat(shop.post(path + "/reject", "{\"reason\": \"other\", \"note\": 1}")
                        .status())
                .isEqualTo(422);
        var rejected = shop.post(path + "/reject", "{\"reason\": \"wrong_tone\", \"note\": \"too stiff\"}");
        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rejected.json().path("state").textValue()).isEqualTo("rejected");
        assertThat(shop.post(path + "/reject", "{\"reason\": \"other\"}").status())
                .isEqualTo(409);
    }

    @Test
    void takesADecisionBackWhileNothingHasGone() throws IOException {
        var path = "/approvals/" + waiting("34600666006").id();
        assertThat(shop.post(path + "/undo", "").status()).isEqualTo(409);
        var sends = shop.post(path + "/approve", "").json().path("sends_as").textValue();
        var undone = shop.post(path + "/undo", "");
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().path("state").textValue()).isEqualTo("pending");
        assertThat(shop.get("/messages/" + sends).json().path("state").textValue())
                .isEqualTo("cancelled");
        assertThat(shop.post(path + "/approve", "").status()).isEqualTo(200);
    }

    @Test
    void listsDraftsPageByPageAndByState() throws IOException {
        var first = waiting("34600666007").id().toString();
        var second = waiting("34600666008").id().toString();
        var third = waiting("34600666009").id().toString();
        shop.post("/approvals/" + second + "/reject", "{\"reason\": \"other\"}");
        assertThat(shop.all("/approvals", 1))
                .extracting(approval -> approval.path("id").textValue())
                .containsSubsequence(first, second, third)
                .doesNotHaveDuplicates();
        assertThat(shop.all("/approvals?state=pending", 1))
                .extracting(approval -> approval.path("id").textValue())
                .contains(first, third)
                .doesNotContain(second);
        assertThat(shop.get("/approvals?state=waiting").status()).isEqualTo(400);
    }

    @Test
    void saysWhatStandsInTheWayOfAYes() throws IOException {
        var draft = waiting("34600666010");
        shop.ask("PATCH", "/contacts/" + draft.contact(), "{\"blocked\": true}");
        var refused = shop.post("/approvals/" + draft.id() + "/approve", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).isEqualTo("The contact wants no messages.");
        assertThat(shop.get("/approvals/" + draft.id()).json().path("state").textValue())
                .isEqualTo("refused");
    }

    @Test
    void decidesARepeatedRequestOnce() throws IOException {
        var path = "/approvals/" + waiting("34600666011").id() + "/approve";
        var first = shop.ask(shop.key, "POST", path, "Idempotency-Key: a1\r\n", "{}");
        var again = shop.ask(shop.key, "POST", path, "Idempotency-Key: a1\r\n", "{}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void whatWentOutAloneIsJudgedAfterwardsAndNotDecided() throws IOException {
        var draft = shop.wentAlone("34600666071", "When do you open?", "We open at ten.");
        var page = shop.get("/approvals?state=sent_alone&limit=500").json().path("data");
        assertThat(page.valueStream()
                        .filter(one ->
                                one.path("id").textValue().equals(draft.id().toString())))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.path("check_after").textValue()).isEqualTo("wanted"));

        assertThat(shop.post("/approvals/" + draft.id() + "/approve", "{}").status())
                .isEqualTo(409);
        assertThat(shop.post("/approvals/" + draft.id() + "/reject", "{\"reason\":\"other\"}")
                        .status())
                .isEqualTo(409);

        for (var bad : new String[] {
            "{}",
            "{\"verdict\":\"good\"}",
            "{\"verdict\":\"changed\"}",
            "{\"verdict\":\"changed\",\"text\":7}",
            "{\"verdict\":\"wrong\"}",
            "{\"verdict\":\"wrong\",\"reason\":\"' or 1=1\"}",
            "[]"
        }) {
            assertThat(shop.post("/approvals/" + draft.id() + "/check", bad).status())
                    .as(bad)
                    .isBetween(400, 422);
        }

        var judged =
                shop.post("/approvals/" + draft.id() + "/check", "{\"verdict\":\"wrong\",\"reason\":\"invented\"}");
        assertThat(judged.status()).isEqualTo(200);
        Shapes.check("Approval", judged.json());
        assertThat(judged.json().path("state").textValue()).isEqualTo("sent_alone");
        assertThat(judged.json().path("check_after").textValue()).isEqualTo("done");
        assertThat(shop.post("/approvals/" + draft.id() + "/check", "{\"verdict\":\"fine\"}")
                        .status())
                .isEqualTo(409);
        assertThat(shop.post("/approvals/" + waiting("34600666072").id() + "/check", "{\"verdict\":\"fine\"}")
                        .status())
                .isEqualTo(409);
        assertThat(shop.post("/approvals/" + UUID.randomUUID() + "/check", "{\"verdict\":\"fine\"}")
                        .status())
                .isEqualTo(404);
    }
}
