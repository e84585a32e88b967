package app.parley.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.MessageFailure;
import app.parley.desk.thread.MessageFile;
import app.parley.desk.thread.MessageReaction;
import app.parley.desk.thread.MessageWait;
import app.parley.desk.thread.Quote;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRowTest extends WindowTest {
    private final List<String> wished = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "image",
                "video",
                "audio",
                "voice",
                "document",
                "sticker",
                "location",
                "contacts",
                "order",
                "interactive",
                "button",
                "reaction",
                "template",
                "edit",
                "revoke",
                "system",
                "request_welcome",
                "unsupported",
                "a_type_of_tomorrow"
            })
    void everyTypeIsDrawnWithWordsEvenIfNothingElseIsKnownOfIt(String type) {
        var row = row(of(type, null, null, null));
        assertThat(words(row)).anySatisfy(word -> assertThat(word).matches("(?s).*\\p{L}{3,}.*"));
        assertThat(row.getAccessibleText()).isNotBlank();
        assertThat(row.prefHeight(500)).isBetween(16.0, 400.0);
    }

    @Test
    void detailsAreDrawn() {
        assertThat(words(row(of("location", null, new Details.Place(1, 2, "Shop", "Rua 4"), null))))
                .contains("Shop", "Rua 4", "1.00000, 2.00000");
        assertThat(words(row(of(
                        "contacts",
                        "Bo",
                        new Details.People(List.of(new Details.Person("Bo", List.of("+49 1")))),
                        null))))
                .contains("Bo", "+49 1");
        assertThat(words(row(of(
                        "order", "these", new Details.Order(List.of(new Details.Item("oak", 2, "9.5", "EUR"))), null))))
                .contains("2 × oak", "9.5 EUR", "19.00 EUR", "these");
        assertThat(words(row(of(
                        "order",
                        null,
                        new Details.Order(List.of(
                                new Details.Item("oak", 2, "9.5", "EUR"), new Details.Item("ash", 1, "0.55", "EUR"))),
                        null))))
                .contains("19.55 EUR", "Together");
        assertThat(words(row(of(
                        "order",
                        null,
                        new Details.Order(List.of(
                                new Details.Item("oak", 2, "1e999999999", "EUR"),
                                new Details.Item("ash", -1, "3", "USD"))),
                        null))))
                .contains("1e999999999 EUR", "3 USD")
                .doesNotContain("Together");
        assertThat(words(row(of("interactive", "180", new Details.Choice("180", "six seats"), null))))
                .contains("180", "six seats");
        assertThat(words(row(of(
                        "document",
                        null,
                        null,
                        new MessageFile(UUID.randomUUID(), "x", "invoice.pdf", 2048L, false, false, null, null)))))
                .contains("invoice.pdf");
    }

    @Test
    void aFailureIsToldInPlainWordsAndItsCodeIsNot() {
        var words = words(row(ours("failed", new MessageFailure(131026, "The number is not on WhatsApp."), null)));
        assertThat(words).contains("The number is not on WhatsApp.");
        assertThat(words).noneMatch(word -> word.contains("131026"));
    }

    @Test
    void whatCanBeDoneIsOfferedOnlyWhereSomebodyHearsIt() {
        var unknown = ours("unknown", null, new MessageWait("a_person", NOON, false));
        assertThat(words(row(unknown))).doesNotContain("Send again", "It arrived");
        var row = fx(() -> new MessageRow(look, new Wishes(), null));
        fx(() -> {
            row.show(unknown);
            fire(row, "Send again");
            fire(row, "It arrived");
            row.show(ours("queued", null, new MessageWait(null, NOON, true)));
            fire(row, "Take back");
            return true;
        });
        assertThat(wished).containsExactly("again", "arrived", "back");
    }

    @Test
    void aRowThatIsUsedAgainShowsNothingOfTheMessageBefore() {
        var row = row(ours("failed", new MessageFailure(1, "no"), null));
        fx(() -> {
            row.show(quoting());
            return true;
        });
        assertThat(words(row)).contains("what it quotes", "the words");
        fx(() -> {
            row.show(of("text", "plain", null, null));
            return true;
        });
        assertThat(words(row)).contains("plain").doesNotContain("no", "what it quotes", "the words", "👍");
    }

    @Test
    void anEditedMessageShowsHowItFirstReadWhenAsked() {
        var row = row(message(Writer.CONTACT, "text", "crad", "card", null, null, null, List.of(), null, null, null));
        assertThat(words(row)).contains("card").doesNotContain("crad");
        fx(() -> {
            fire(row, "edited");
            return true;
        });
        assertThat(words(row)).contains("card", "crad");
    }

    @Test
    void aDeletedMessageShowsNoneOfItsWords() {
        var row = row(message(Writer.CONTACT, "text", "secret", null, NOON, null, null, List.of(), null, null, null));
        assertThat(words(row)).doesNotContain("secret");
        assertThat(row.getAccessibleText()).doesNotContain("secret");
    }

    private static void fire(Parent row, String text) {
        all(row).stream()
                .filter(javafx.scene.control.ButtonBase.class::isInstance)
                .map(javafx.scene.control.ButtonBase.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private MessageRow row(ThreadMessage message) {
        var made = new MessageRow[1];
        show(600, 400, () -> {
            made[0] = new MessageRow(look);
            made[0].show(message);
            return new StackPane(made[0]);
        });
        return made[0];
    }

    private static List<String> words(Parent row) {
        return fx(() -> all(row).stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList());
    }

    private static List<Node> all(Parent parent) {
        var nodes = new ArrayList<Node>();
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible()) {
                nodes.add(child);
                if (child instanceof Parent deeper) {
                    nodes.addAll(all(deeper));
                }
            }
        }
        return nodes;
    }

    private static ThreadMessage of(String type, String text, Details details, MessageFile file) {
        return message(Writer.CONTACT, type, text, null, null, details, file, List.of(), null, null, null);
    }

    private static ThreadMessage ours(String state, MessageFailure failure, MessageWait waits) {
        return message(Writer.US, "text", "hello", null, null, null, null, List.of(), state, failure, waits);
    }

    private static ThreadMessage quoting() {
        var about = new Quote(UUID.randomUUID(), Writer.US, "text", "what it quotes");
        return new ThreadMessage(
                UUID.randomUUID(),
                "p",
                Writer.CONTACT,
                "text",
                "the words",
                null,
                null,
                null,
                null,
                about,
                List.of(new MessageReaction(Writer.US, "👍", NOON)),
                null,
                null,
                null,
                "contact",
                null,
                false,
                NOON);
    }

    private static ThreadMessage message(
            Writer by,
            String type,
            String text,
            String edited,
            Instant revoked,
            Details details,
            MessageFile file,
            List<MessageReaction> reactions,
            String state,
            MessageFailure failure,
            MessageWait waits) {
        return new ThreadMessage(
                UUID.randomUUID(),
                "p",
                by,
                type,
                text,
                edited,
                revoked,
                details,
                file,
                null,
                reactions,
                state,
                failure,
                waits,
                "operator",
                null,
                false,
                NOON);
    }

    private final class Wishes implements MessageActions {
        @Override
        public void find(UUID message) {
            wished.add("find");
        }

        @Override
        public void takeBack(ThreadMessage message) {
            wished.add("back");
        }

        @Override
        public void sendAgain(ThreadMessage message) {
            wished.add("again");
        }

        @Override
        public void hasArrived(ThreadMessage message) {
            wished.add("arrived");
        }
    }
}
