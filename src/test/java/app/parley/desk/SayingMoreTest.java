package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.contact.Contact;
import app.parley.conversation.MediaId;
import app.parley.conversation.Received;
import app.parley.desk.inbox.Attached;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Sending;
import app.parley.desk.inbox.TakenBack;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.MessageReaction;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import app.parley.outbox.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person can say everything that WhatsApp can carry.
class SayingMoreTest {
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(UTF_8);
    private final DeskFixture desk = new DeskFixture();
    private Received asked;
    private UUID chat;

    @BeforeEach
    void begin() {
        Contact ana = desk.contact("Ana", "34600111222");
        asked = desk.says(ana, "When do you open?");
        chat = asked.conversation().id().value();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Attached.Kept attach(String name, byte[] content) {
        assertThat(desk.inbox.attach(name, content)).isInstanceOf(Attached.Kept.class);
        return (Attached.Kept) desk.inbox.attach(name, content);
    }

    private ThreadMessage says(Outgoing outgoing) {
        assertThat(desk.inbox.send(chat, outgoing, RUTH)).isInstanceOf(Sending.Promised.class);
        return last();
    }

    private ThreadMessage last() {
        return desk.inbox
                .thread(ThreadWish.newest(chat, 10))
                .orElseThrow()
                .messages()
                .getLast();
    }

    private String refused(Outgoing outgoing) {
        var sending = desk.inbox.send(chat, outgoing, RUTH);
        assertThat(sending).isInstanceOf(Sending.Refused.class);
        return ((Sending.Refused) sending).reason();
    }

    @Test
    void aFileGoesOutWithItsWordsAndStandsInTheThread() {
        var bill = attach("/home/ruth/Rechnung\u202e.pdf", PDF);
        assertThat(bill.kind()).isEqualTo("document");
        assertThat(bill.name()).isEqualTo("Rechnung.pdf");

        var shown = says(new Outgoing.File(bill.id(), " Your bill ", null));
        assertThat(shown.type()).isEqualTo("document");
        assertThat(shown.text()).contains("Your bill");
        assertThat(shown.file()).satisfies(file -> {
            assertThat(file.mimeType()).isEqualTo("application/pdf");
            assertThat(file.kept()).isTrue();
        });
        desk.start();
        desk.pass(Duration.ofSeconds(6));
        desk.until(() -> "accepted".equals(last().state()));
        assertThat(desk.sent)
                .singleElement()
                .satisfies(message -> assertThat(message.content()).isInstanceOf(Content.File.class));
    }

    @Test
    void theTypeOfAFileIsToldFromItsBytes() {
        assertThat(attach("boots.png", PDF).mimeType()).isEqualTo("application/pdf");
        assertThat(attach("bill.pdf.exe", "MZ\u0090\0".getBytes(UTF_8)).kind()).isEqualTo("document");
        assertThat(attach("", PDF).name()).isNull();
        assertThat(attach("..", PDF).name()).isNull();
    }

    @Test
    void anEmptyFileIsRefusedAndAFileNobodyHandedInIsNotThere() {
        assertThat(desk.inbox.attach("a.txt", new byte[0])).isEqualTo(new Attached.Refused("The file is empty."));
        assertThat(refused(new Outgoing.File(UUID.randomUUID(), null, null))).contains("no longer on this computer");
    }

    @Test
    void aFileNobodySentIsForgottenAfterAWhileUnlessItIsWanted() {
        var sent = attach("sent.pdf", PDF);
        says(new Outgoing.File(sent.id(), null, null));
        var wanted = attach("wanted.txt", "a price list".getBytes(UTF_8));
        var loose = attach("loose.txt", "a slip".getBytes(UTF_8));

        desk.ownFiles.forget(Instant.now().plus(Duration.ofDays(1)), Set.of(new MediaId(wanted.id())));

        assertThat(refused(new Outgoing.File(loose.id(), null, null))).contains("no longer");
        says(new Outgoing.File(wanted.id(), null, null));
        assertThat(desk.mediaFolder.toFile().list()).hasSize(2);
    }

    @Test
    void aReactionStandsOnItsMessageAndAnswersNothing() {
        var draft = desk.drafts(asked, "We open at nine.");
        var on = asked.message().id().value();
        desk.inbox.send(chat, new Outgoing.Reaction(on, "👍"), RUTH);

        var thread =
                desk.inbox.thread(ThreadWish.newest(chat, 10)).orElseThrow().messages();
        assertThat(thread.getFirst().reactions())
                .extracting(MessageReaction::by, MessageReaction::emoji)
                .containsExactly(tuple(Writer.US, "👍"));
        assertThat(desk.approvals.find(draft.id()).orElseThrow().state().isOpen())
                .isTrue();

        desk.pass(Duration.ofSeconds(1));
        desk.inbox.send(chat, new Outgoing.Reaction(on, null), RUTH);
        assertThat(desk.inbox
                        .thread(ThreadWish.newest(chat, 10))
                        .orElseThrow()
                        .messages()
                        .getFirst()
                        .reactions())
                .isEmpty();
    }

    @Test
    void nobodyReactsToOurOwnWordsOrWithWords() {
        var ours = says(new Outgoing.Text("At nine.", null));
        assertThat(refused(new Outgoing.Reaction(ours.id(), "👍"))).isEqualTo("There is nothing to react to.");
        assertThat(refused(new Outgoing.Reaction(asked.message().id().value(), "ok")))
                .isEqualTo("A reaction is one emoji.");
    }

    @Test
    void whatCanBeTappedStandsUnderTheWords() {
        var buttons = says(new Outgoing.Buttons("Which size?", List.of("Small", "Large"), null));
        assertThat(buttons.text()).isEqualTo("Which size?");
        assertThat(buttons.details()).isEqualTo(new Details.Offer(null, null, List.of("Small", "Large"), null));
        var list = says(new Outgoing.Choices(
                "Which colour?",
                "Colours",
                List.of(new Outgoing.Line("Blue", null), new Outgoing.Line("Red", "dark")),
                null));
        assertThat(list.details()).isEqualTo(new Details.Offer(null, null, List.of("Colours", "Blue", "Red"), null));
        var link = says(new Outgoing.Link("Our shop", "Open", "https://example.org", null));
        assertThat(link.details()).isEqualTo(new Details.Offer(null, null, List.of("Open"), "https://example.org"));
        assertThat(says(new Outgoing.AskForPhone("May we ring you?")).details())
                .isEqualTo(new Details.Offer(null, null, List.of(), null));
        assertThat(refused(new Outgoing.Buttons("Which?", List.of(), null))).isEqualTo("A message has 1 to 3 buttons.");
    }

    @Test
    void aPlaceAndACardAreShownAsSuch() {
        assertThat(says(new Outgoing.Place(42.24, -8.72, "Lúa", null)).details())
                .isEqualTo(new Details.Place(42.24, -8.72, "Lúa", null));
        assertThat(says(new Outgoing.Card("Bea", "+34 600 111 222")).details())
                .isEqualTo(new Details.People(List.of(new Details.Person("Bea", List.of("+34 600 111 222")))));
        assertThat(refused(new Outgoing.Place(420, 0, null, null))).isEqualTo("The place is not on the map.");
    }

    @Test
    void takingAFileBackReturnsItsWords() {
        var bill = attach("bill.pdf", PDF);
        var shown = says(new Outgoing.File(bill.id(), "Your bill", null));
        assertThat(desk.inbox.takeBack(shown.id(), RUTH)).isEqualTo(new TakenBack.Done("Your bill"));
    }

    @Test
    void nothingEndlessIsLookedAt() {
        var endless = "a".repeat(100_000);
        assertThat(refused(new Outgoing.Buttons("Which?", List.of(endless), null)))
                .contains("far too long");
        assertThat(refused(new Outgoing.Card(endless, "1"))).contains("far too long");
    }
}
