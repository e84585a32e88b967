package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Contact;
import app.parley.conversation.Attachment;
import app.parley.conversation.Direction;
import app.parley.conversation.Received;
import app.parley.desk.inbox.NoteShown;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.ThreadPage;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.inbox.Wish;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadTest {
    private final DeskFixture desk = new DeskFixture();
    private Contact ana;
    private UUID thread;

    @BeforeEach
    void begin() {
        ana = desk.contact("Ana", "34600111222");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void pagesBothWaysWithoutLosingOrRepeatingAMessage() {
        for (int i = 0; i < 23; i++) {
            said("message " + i);
        }
        var newest = page(ThreadWish.newest(thread, 5));
        assertThat(newest.newer()).isNull();
        var seen = new ArrayList<>(texts(newest));
        var older = newest.older();
        ThreadPage oldest = newest;
        while (older != null) {
            oldest = page(ThreadWish.before(thread, older, 5));
            seen.addAll(0, texts(oldest));
            older = oldest.older();
        }
        assertThat(seen)
                .hasSize(23)
                .doesNotHaveDuplicates()
                .startsWith("message 0")
                .endsWith("message 22");

        var again = new ArrayList<>(texts(oldest));
        var newer = oldest.newer();
        while (newer != null) {
            var page = page(ThreadWish.after(thread, newer, 5));
            again.addAll(texts(page));
            newer = page.newer();
        }
        assertThat(again).isEqualTo(seen);
    }

    @Test
    void opensAroundAMessageThatWasFound() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 20; i++) {
            ids.add(said("message " + i).message().id().value());
        }
        var page = page(ThreadWish.around(thread, ids.get(10), 6));

        assertThat(texts(page))
                .containsExactly(
                        "message 7", "message 8", "message 9", "message 10", "message 11", "message 12", "message 13");
        assertThat(texts(page(ThreadWish.before(thread, page.older(), 2)))).containsExactly("message 5", "message 6");
        assertThat(texts(page(ThreadWish.after(thread, page.newer(), 2)))).containsExactly("message 14", "message 15");
        assertThat(texts(page(ThreadWish.around(thread, UUID.randomUUID(), 2))))
                .containsExactly("message 18", "message 19");
    }

    @Test
    void anyMessageIsAPlaceToReadOnFrom() {
        said("one");
        said("two");
        said("three");
        var two = page(ThreadWish.newest(thread, 10)).messages().get(1);
        assertThat(texts(page(ThreadWish.after(thread, two.place(), 10)))).containsExactly("three");
        assertThat(texts(page(ThreadWish.before(thread, two.place(), 10)))).containsExactly("one");
    }

    @Test
    void aReplyShowsWhatItQuotesEvenIfThatIsNotOnThePage() {
        var first = said("Is the blue jacket in stock?");
        said("…");
        comes("text", "The one in size M", first, "{}");

        var reply = page(ThreadWish.newest(thread, 1)).messages().getFirst();
        assertThat(reply.about().text()).isEqualTo("Is the blue jacket in stock?");
        assertThat(reply.about().by()).isEqualTo(Writer.CONTACT);
        assertThat(reply.about().id()).isEqualTo(first.message().id().value());
    }

    @Test
    void aQuoteOfSomethingWeNeverSawOrOfSomebodyElsesSaysNothing() {
        var bo = desk.says(desk.contact("Bo", "4915112345678"), "my secret");
        desk.comes(ana, "text", "what about it?", bo.message().whatsappId(), "{}");
        var received = desk.comes(ana, "text", "and this?", "wamid.never", "{}");
        thread = received.conversation().id().value();

        assertThat(page(ThreadWish.newest(thread, 5)).messages()).allSatisfy(message -> {
            assertThat(message.about().text()).isNull();
            assertThat(message.about().id()).isNull();
        });
    }

    @Test
    void reactionsStandOnTheirMessageAndAsRowsOfTheirOwn() {
        var asked = said("Here is my order");
        react(asked, "👍");
        react(asked, "❤️");
        desk.comes(
                ana,
                Direction.ECHO,
                "reaction",
                null,
                asked.message().whatsappId(),
                "{\"type\":\"reaction\",\"reaction\":{\"emoji\":\"🙏\"}}",
                null);

        var messages = page(ThreadWish.newest(thread, 10)).messages();
        assertThat(messages.getFirst().reactions()).extracting("emoji").containsExactlyInAnyOrder("❤️", "🙏");
        assertThat(messages.get(1).details()).isEqualTo(new Details.Reaction("👍"));
        assertThat(messages.get(1).about().text()).isEqualTo("Here is my order");

        comes("reaction", null, asked, "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"x\"}}");
        messages = page(ThreadWish.newest(thread, 10)).messages();
        assertThat(messages.getFirst().reactions()).extracting("emoji").containsExactly("🙏");
    }

    @Test
    void editsAndRevocationsStandBesideWhatFirstArrived() {
        var first = said("I want tow");
        var second = said("My card is 1234");
        comes("edit", "I want two", first, "{}");
        comes("revoke", null, second, "{}");
        comes("text", "that one", second, "{}");

        var messages = page(ThreadWish.newest(thread, 10)).messages();
        assertThat(messages.get(0).text()).isEqualTo("I want tow");
        assertThat(messages.get(0).editedText()).isEqualTo("I want two");
        assertThat(messages.get(1).revokedAt()).isNotNull();
        assertThat(messages.getLast().about().text()).isNull();
        assertThat(messages.getLast().about().id())
                .isEqualTo(second.message().id().value());
    }

    @Test
    void everyTypeWithMoreToShowIsRead() {
        assertThat(details(
                        "location", "{\"latitude\":38.7,\"longitude\":-9.1,\"name\":\"Shop\",\"address\":\"Rua 4\"}"))
                .isEqualTo(new Details.Place(38.7, -9.1, "Shop", "Rua 4"));
        assertThat(
                        details(
                                "contacts",
                                "[{\"name\":{\"formatted_name\":\"Ana Reis\"},\"phones\":[{\"phone\":\"+351 930\"},{\"wa_id\":\"351\"}]},{}]"))
                .isEqualTo(new Details.People(List.of(
                        new Details.Person("Ana Reis", List.of("+351 930", "351")),
                        new Details.Person(null, List.of()))));
        assertThat(
                        details(
                                "order",
                                "{\"product_items\":[{\"product_retailer_id\":\"oak\",\"quantity\":2,\"item_price\":349.9,\"currency\":\"EUR\"}]}"))
                .isEqualTo(new Details.Order(List.of(new Details.Item("oak", 2, "349.9", "EUR"))));
        assertThat(
                        details(
                                "interactive",
                                "{\"type\":\"list_reply\",\"list_reply\":{\"title\":\"180 cm\",\"description\":\"six seats\"}}"))
                .isEqualTo(new Details.Choice("180 cm", "six seats"));
        assertThat(details("interactive", "{\"type\":\"button_reply\",\"button_reply\":{\"title\":\"Yes\"}}"))
                .isEqualTo(new Details.Choice("Yes", null));
        assertThat(details("button", "{\"text\":\"Confirm\",\"payload\":\"C\"}"))
                .isEqualTo(new Details.Choice("Confirm", null));
    }

    @Test
    void whatCannotBeReadIsShownByItsTypeAlone() {
        assertThat(details("location", "{\"latitude\":999,\"longitude\":\"east\"}"))
                .isNull();
        assertThat(details("location", "[]")).isNull();
        assertThat(details("order", "7")).isEqualTo(new Details.Order(List.of()));
        assertThat(details("interactive", "null")).isNull();
        assertThat(details("contacts", "\"x\"")).isEqualTo(new Details.People(List.of()));
        assertThat(details("a_type_of_tomorrow", "{}")).isNull();
        desk.comes(ana, "reaction", null, null, "{not json");
        desk.comes(ana, "button", null, null, "");
        desk.comes(ana, "order", null, null, "[".repeat(5000));
        assertThat(page(ThreadWish.newest(thread, 3)).messages())
                .allSatisfy(message -> assertThat(message.details()).isNull());
    }

    @Test
    void aFileIsShownByItsNameAndSize() {
        var file = new Attachment("media-1", "application/pdf", "invoice.pdf", 1234L, "abc");
        desk.comes(ana, Direction.INBOUND, "document", "see page 2", null, "{}", file);
        thread = desk.conversations.of(ana.id()).getFirst().value();

        var message = page(ThreadWish.newest(thread, 1)).messages().getFirst();
        assertThat(message.file().name()).isEqualTo("invoice.pdf");
        assertThat(message.file().size()).isEqualTo(1234);
        assertThat(message.file().kept()).isFalse();
    }

    @Test
    void theOpenDraftStandsAtTheNewestEndAndNotesInTheirTime() {
        for (int i = 0; i < 6; i++) {
            said("message " + i);
        }
        desk.inbox.change(thread, new Wish.AddNote("she called as well"), RUTH);
        var asked = said("When do you open?");
        desk.drafts(asked, "At nine.");

        var newest = page(ThreadWish.newest(thread, 3));
        assertThat(newest.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.text()).isEqualTo("At nine.");
            assertThat(draft.answers()).isEqualTo(asked.message().id().value());
        });
        assertThat(newest.notes()).singleElement().satisfies(note -> {
            assertThat(note.author()).isEqualTo(RUTH);
            assertThat(note.text()).isEqualTo("she called as well");
        });
        var older = page(ThreadWish.before(thread, newest.older(), 3));
        assertThat(older.drafts()).isEmpty();
        assertThat(older.notes()).isEmpty();
    }

    @Test
    void noNoteIsLostBetweenTwoStretches() {
        for (int i = 0; i < 6; i++) {
            said("message " + i);
            desk.now = desk.now.plusSeconds(10);
            desk.inbox.change(thread, new Wish.AddNote("note " + i), RUTH);
            desk.now = desk.now.plusSeconds(10);
        }
        var newest = page(ThreadWish.newest(thread, 2));
        var middle = page(ThreadWish.before(thread, newest.older(), 2));
        var oldest = page(ThreadWish.before(thread, middle.older(), 2));
        assertThat(notes(newest)).containsExactly("note 4", "note 5");
        assertThat(notes(middle)).containsExactly("note 2", "note 3");
        assertThat(notes(oldest)).containsExactly("note 0", "note 1");

        var after = page(ThreadWish.after(thread, oldest.newer(), 2));
        assertThat(notes(after)).startsWith("note 1", "note 2");
        assertThat(notes(page(ThreadWish.after(thread, after.newer(), 2))))
                .containsExactly("note 3", "note 4", "note 5");
    }

    private static List<String> notes(ThreadPage page) {
        return page.notes().stream().map(NoteShown::text).toList();
    }

    @Test
    void anAnswerThatWentAloneIsMarkedAsAutomated() {
        var asked = said("hi");
        desk.inbox.send(thread, new Outgoing.Text("by hand", null), RUTH);
        var message = page(ThreadWish.newest(thread, 1)).messages().getFirst();
        assertThat(message.automated()).isFalse();
        assertThat(message.approvedBy()).isEqualTo(RUTH);
        assertThat(message.source()).isEqualTo("operator");
        assertThat(message.waits().undo()).isTrue();
        assertThat(asked.conversation().unread()).isEqualTo(1);
    }

    @Test
    void theContextSaysWhoItIsAndWhatWasBefore() {
        said("hello");
        said("hello?");
        desk.contacts.consent(ana.id(), "marketing", false, "whatsapp", null, "contact");
        desk.conversations.opened(ana.id(), "another number", true, desk.now);
        desk.inbox.change(
                thread, new Wish.Describe("Ana Gíl", "pt-BR", List.of("vip", " vip ", ""), "likes blue"), RUTH);
        desk.inbox.change(thread, new Wish.AddNote("n1"), RUTH);

        var context = desk.inbox.context(thread).orElseThrow();
        assertThat(context.contact().name()).isEqualTo("Ana Gíl");
        assertThat(context.contact().phone()).isEqualTo("34600111222");
        assertThat(context.contact().language()).isEqualTo("pt-BR");
        assertThat(context.contact().tags()).containsExactly("vip");
        assertThat(context.contact().notes()).isEqualTo("likes blue");
        assertThat(context.contact().consents()).singleElement().satisfies(consent -> {
            assertThat(consent.purpose()).isEqualTo("marketing");
            assertThat(consent.in()).isFalse();
        });
        assertThat(context.notes()).hasSize(1);
        assertThat(context.messages()).isEqualTo(2);
        assertThat(context.firstMessageAt()).isEqualTo(DeskFixture.NOON);
        assertThat(context.contact().firstSeen()).isEqualTo(DeskFixture.NOON);
        assertThat(context.others())
                .singleElement()
                .satisfies(other -> assertThat(other.phoneNumberId()).isEqualTo("another number"));
    }

    private Details details(String type, String body) {
        var received = desk.comes(ana, type, null, null, "{\"type\":\"" + type + "\",\"" + type + "\":" + body + "}");
        thread = received.conversation().id().value();
        return page(ThreadWish.newest(thread, 1)).messages().getFirst().details();
    }

    private Received said(String text) {
        var received = desk.says(ana, text);
        thread = received.conversation().id().value();
        return received;
    }

    private void react(Received to, String emoji) {
        comes("reaction", null, to, "{\"type\":\"reaction\",\"reaction\":{\"emoji\":\"" + emoji + "\"}}");
    }

    private void comes(String type, String text, Received about, String raw) {
        desk.comes(ana, type, text, about.message().whatsappId(), raw);
    }

    private ThreadPage page(ThreadWish wish) {
        return desk.inbox.thread(wish).orElseThrow();
    }

    private static List<String> texts(ThreadPage page) {
        return page.messages().stream()
                .map(ThreadMessage::text)
                .map(Objects::requireNonNull)
                .toList();
    }
}
