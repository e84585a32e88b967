package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftId;
import app.parley.outbox.Action;
import app.parley.outbox.Content;
import app.parley.outbox.FileKind;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A program can send every kind of message that a person can.
class MessageKindsTest {
    private static final String PDF = "%PDF-1.4\n1 0 obj";
    private static Shop shop;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
        shop.writes("34600333001", "Do you have boots?");
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    /// What waits for a person, or went.
    private static Content taken(String what) throws IOException {
        var taken = send(what);
        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.json().path("state").textValue()).isIn("pending", "sent_alone");
        var draft = UUID.fromString(taken.json().path("draft_id").textValue());
        return shop.approvals.find(new DraftId(draft)).orElseThrow().proposal().content();
    }

    private static ApiClient.Said send(String what) throws IOException {
        return shop.ask(shop.freeKey, "POST", "/messages", "", "{\"to\": \"34600333001\", " + what + "}");
    }

    private static String paper() throws IOException {
        return shop.post("/media?filename=..%2F..%2Fetc%2Fbill.pdf", PDF)
                .json()
                .path("id")
                .textValue();
    }

    @Test
    void aFileIsHandedInFirstAndGoesAsWhatItIs() throws IOException {
        var kept = shop.post("/media?filename=..%2F..%2Fetc%2Fbill.exe", PDF);
        assertThat(kept.status()).isEqualTo(201);
        Shapes.check("KeptFile", kept.json());
        assertThat(kept.json().path("mime_type").textValue()).isEqualTo("application/pdf");
        assertThat(kept.json().path("filename").textValue()).isEqualTo("bill.exe");

        var content = taken("\"file\": {\"id\": " + kept.json().path("id") + ", \"caption\": \"These\"}");
        assertThat(content).isInstanceOfSatisfying(Content.File.class, file -> {
            assertThat(file.kind()).isEqualTo(FileKind.DOCUMENT);
            assertThat(file.caption()).isEqualTo("These");
        });
    }

    @Test
    void aFileGoesAsWhatTheProgramSays() throws IOException {
        assertThat(taken("\"file\": {\"id\": \"" + paper() + "\", \"as\": \"document\"}"))
                .isInstanceOfSatisfying(
                        Content.File.class, file -> assertThat(file.kind()).isEqualTo(FileKind.DOCUMENT));
        assertThat(send("\"file\": {\"id\": \"" + paper() + "\", \"as\": \"video\"}")
                        .json()
                        .path("state")
                        .textValue())
                .isEqualTo("refused");
    }

    @Test
    void aPlaceACardAndSomethingToTap() throws IOException {
        assertThat(taken("\"location\": {\"latitude\": 42.24, \"longitude\": -8.72, \"name\": \"Lúa\"}"))
                .isEqualTo(new Content.Place(42.24, -8.72, "Lúa", null));
        assertThat(taken("\"contacts\": [{\"name\": \"Bea\", \"phones\": [\"+34 600 111 222\"]}]"))
                .isEqualTo(new Content.People(List.of(new Content.Card("Bea", List.of("+34 600 111 222")))));
        assertThat(taken("\"interactive\": {\"body\": \"Which size?\", \"footer\": \"Lúa\", \"buttons\":"
                        + " [{\"id\": \"s\", \"title\": \"Small\"}]}"))
                .isEqualTo(new Content.Interactive(
                        "Which size?", null, "Lúa", new Action.Buttons(List.of(new Action.Button("s", "Small")))));
        assertThat(taken("\"interactive\": {\"body\": \"All sizes\", \"list\": {\"button\": \"Sizes\", \"sections\":"
                        + " [{\"rows\": [{\"id\": \"s\", \"title\": \"Small\", \"description\": \"36-38\"}]}]}}"))
                .isEqualTo(new Content.Interactive(
                        "All sizes",
                        null,
                        null,
                        new Action.Menu(
                                "Sizes",
                                List.of(new Action.Section(null, List.of(new Action.Row("s", "Small", "36-38")))))));
        assertThat(taken("\"interactive\": {\"body\": \"May we ring?\", \"ask_for_phone\": true}"))
                .isEqualTo(new Content.Interactive("May we ring?", null, null, new Action.AskForPhone()));
    }

    @Test
    void aReactionAndAQuoteNameAMessageOfTheConversation() throws IOException {
        var asked = shop.writes("34600333001", "And in blue?").message();
        assertThat(taken("\"reaction\": {\"message_id\": \"" + asked.id() + "\", \"emoji\": \"👍\"}"))
                .isEqualTo(new Content.Reaction(asked.whatsappId(), "👍"));
        var taken = send("\"text\": \"Yes.\", \"reply_to\": \"" + asked.id() + "\"");
        var draft = new DraftId(UUID.fromString(taken.json().path("draft_id").textValue()));
        assertThat(shop.approvals.find(draft).orElseThrow().proposal().replyTo())
                .isEqualTo(asked.whatsappId());

        var elsewhere = shop.writes("34600333777", "Hello").message().id();
        assertThat(send("\"reaction\": {\"message_id\": \"" + elsewhere + "\", \"emoji\": \"👍\"}")
                        .status())
                .isEqualTo(422);
        assertThat(send("\"text\": \"Yes\", \"reply_to\": \"" + elsewhere + "\"")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatWentIsShownWithItsKind() throws IOException {
        var body =
                "{\"to\": \"34600333001\", \"interactive\": {\"body\": \"Yes, we are here.\", \"ask_for_phone\": true}}";
        var went = shop.ask(shop.freeKey, "POST", "/messages", "", body).json();
        assertThat(went.path("state").textValue()).isEqualTo("sent_alone");
        var shown = shop.get("/messages/" + went.path("message_id").textValue()).json();
        Shapes.check("Message", shown);
        assertThat(shown.path("type").textValue()).isEqualTo("interactive");
        assertThat(shown.path("text").textValue()).contains("Yes, we are here.");
        assertThat(shown.path("raw").isNull()).isTrue();
    }

    @Test
    void aTemplatesHeaderAndButtonsAreFilled() throws IOException {
        var content =
                taken("\"template\": {\"name\": \"sale\", \"language\": \"es\", \"header\": {\"file\": {\"id\": \""
                        + paper()
                        + "\"}}, \"parameters\": [\"Ana\"], \"buttons\": [{\"index\": 0, \"kind\": \"coupon\","
                        + " \"value\": \"SAVE20\"}]}");
        assertThat(content).isInstanceOfSatisfying(Content.Template.class, template -> {
            assertThat(template.header()).isInstanceOf(Content.Heading.Attached.class);
            assertThat(template.buttons())
                    .containsExactly(new Content.ButtonValue(0, Content.ButtonValue.Kind.COUPON, "SAVE20"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\": 1",
                "\"text\": \"a\", \"location\": {\"latitude\": 1, \"longitude\": 1}",
                "\"file\": {}",
                "\"file\": {\"id\": 7}",
                "\"location\": {\"latitude\": \"42\", \"longitude\": 1}",
                "\"location\": {\"latitude\": 1}",
                "\"contacts\": {}",
                "\"contacts\": [7]",
                "\"contacts\": [{}]",
                "\"reaction\": {\"emoji\": \"👍\"}",
                "\"interactive\": {}",
                "\"interactive\": {\"body\": \"a\"}",
                "\"interactive\": {\"body\": \"a\", \"ask_for_phone\": false}",
                "\"interactive\": {\"body\": \"a\", \"buttons\": [], \"link\": {}}",
                "\"interactive\": {\"body\": \"a\", \"buttons\": [1]}",
                "\"interactive\": {\"body\": \"a\", \"list\": {\"button\": \"b\", \"sections\": [{\"rows\": [[]]}]}}",
                "\"template\": {\"name\": \"a\", \"language\": \"es\", \"components\": []}",
                "\"template\": {\"name\": \"a\", \"language\": \"es\", \"buttons\": [{\"index\": -1}]}",
                "\"template\": {\"name\": \"a\", \"language\": \"es\", \"header\": {}}"
            })
    void saysWhatIsWrong(String what) throws IOException {
        var answer = send(what);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").textValue()).isNotBlank();
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        var nobody = UUID.randomUUID();
        assertThat(send("\"file\": {\"id\": \"" + nobody + "\"}").status()).isEqualTo(404);
        assertThat(send("\"reaction\": {\"message_id\": \"" + nobody + "\", \"emoji\": null}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEmptyFileOrAnEndlessNameIsRefused() throws IOException {
        assertThat(shop.post("/media", "").status()).isEqualTo(422);
        assertThat(shop.post("/media?filename=" + "a".repeat(1001), PDF).status())
                .isEqualTo(422);
    }
}
