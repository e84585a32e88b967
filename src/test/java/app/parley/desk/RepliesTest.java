package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Contact;
import app.parley.conversation.Received;
import app.parley.desk.inbox.Changed;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Sending;
import app.parley.desk.inbox.Started;
import app.parley.desk.inbox.TakenBack;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.inbox.Wish;
import app.parley.desk.thread.ThreadMessage;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.OutboxState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private final DeskFixture desk = new DeskFixture();
    private Contact ana;
    private Received asked;
    private UUID chat;

    @BeforeEach
    void begin() {
        ana = desk.contact("Ana", "34600111222");
        asked = desk.says(ana, "When do you open?");
        chat = asked.conversation().id().value();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatAPersonWritesGoesOutAfterTheTimeToUndoIt() {
        var promised = promised(desk.inbox.send(
                chat, new Outgoing.Text("At nine.", asked.message().id().value()), RUTH));
        assertThat(promised.undoUntil()).isEqualTo(desk.now.plusSeconds(5));

        desk.start();
        assertThat(desk.sent).isEmpty();
        desk.pass(Duration.ofSeconds(6));
        desk.until(() -> "accepted".equals(last().state()));

        assertThat(desk.sent).singleElement().satisfies(message -> {
            assertThat(message.content()).isEqualTo(new Content.Text("At nine."));
            assertThat(message.replyTo()).isEqualTo(asked.message().whatsappId());
        });
    }

    @Test
    void aPersonsAnswerTakesBackTheAgentsDraft() {
        var draft = desk.drafts(asked, "We open at nine.");
        desk.inbox.send(chat, new Outgoing.Text("At nine.", null), RUTH);

        assertThat(desk.approvals.find(draft.id()).orElseThrow().state().word()).isEqualTo("withdrawn");
        assertThat(desk.line(asked).draft()).isNull();
    }

    @Test
    void takingAMessageBackReturnsItsWordsAndLetsTheAgentsLookAgain() {
        var promised = promised(desk.inbox.send(chat, new Outgoing.Text("At ten.", null), RUTH));

        assertThat(desk.inbox.takeBack(promised.message(), RUTH)).isEqualTo(new TakenBack.Done("At ten."));
        assertThat(last().state()).isEqualTo("cancelled");
        assertThat(desk.turnStore.find(asked.conversation().id())).isPresent();
        assertThat(desk.inbox.takeBack(promised.message(), RUTH)).isInstanceOf(TakenBack.TooLate.class);
    }

    @Test
    void takingBackAnApprovedDraftPutsItIntoTheQueueAgain() {
        var draft = desk.drafts(asked, "At nine.");
        desk.queue.approve(draft.id().value(), null, RUTH);

        assertThat(desk.inbox.takeBack(last().id(), RUTH)).isEqualTo(new TakenBack.Done("At nine."));
        assertThat(desk.approvals.find(draft.id()).orElseThrow().state().word()).isEqualTo("pending");
    }

    @Test
    void afterTheWindowTextIsRefusedWithTheReasonAndATemplateGoes() {
        desk.now = desk.now.plus(Duration.ofHours(25));

        assertThat(desk.inbox.send(chat, new Outgoing.Text("Hello", null), RUTH))
                .isInstanceOfSatisfying(
                        Sending.Refused.class,
                        refused -> assertThat(refused.reason()).isNotBlank());
        var template = new Outgoing.Template("order_ready", "es", List.of(new Outgoing.Variable(null, "blue jacket")));
        promised(desk.inbox.send(chat, template, RUTH));
        assertThat(last().type()).isEqualTo("template");
    }

    @Test
    void sendsNothingToSomebodyWhoWasBlocked() {
        assertThat(desk.inbox.change(chat, new Wish.Block(), RUTH)).isInstanceOf(Changed.Done.class);
        assertThat(desk.line(asked).blocked()).isTrue();
        assertThat(desk.inbox.send(chat, new Outgoing.Text("Hello", null), RUTH))
                .isInstanceOf(Sending.Refused.class);

        desk.inbox.change(chat, new Wish.Unblock(), RUTH);
        promised(desk.inbox.send(chat, new Outgoing.Text("Hello", null), RUTH));
    }

    @Test
    void aPersonIsAskedAboutAMessageNobodyKnowsOfAndSettlesIt() {
        desk.answer = new Delivery.Unknown("the line went dead");
        desk.start();
        promised(desk.inbox.send(chat, new Outgoing.Text("At nine.", null), RUTH));
        desk.pass(Duration.ofSeconds(6));
        desk.until(() -> "unknown".equals(last().state()));
        desk.pass(Duration.ofSeconds(61));
        desk.until(() -> "a_person".equals(last().waits().why()));
        assertThat(last().waits().undo()).isFalse();

        assertThat(desk.inbox.hasArrived(last().id())).isTrue();
        assertThat(last().state()).isEqualTo("accepted");
        assertThat(desk.inbox.sendAgain(last().id())).isFalse();
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    void anUnknownMessageGoesAgainWhenAPersonSaysSo() {
        desk.answer = new Delivery.Unknown("the line went dead");
        desk.start();
        promised(desk.inbox.send(chat, new Outgoing.Text("At nine.", null), RUTH));
        desk.pass(Duration.ofSeconds(6));
        desk.until(() -> desk.outboxStore.inState(OutboxState.UNKNOWN).size() == 1);
        desk.answer = new Delivery.Accepted("wamid.OUT-2");

        assertThat(desk.inbox.sendAgain(last().id())).isTrue();
        desk.pass(Duration.ofSeconds(1));
        desk.until(() -> "accepted".equals(last().state()));
        assertThat(desk.sent).hasSize(2);
    }

    @Test
    void startsAChatWithANumberOnceHoweverItIsWritten() {
        var started = desk.inbox.start("+34 (600) 999-888", RUTH);
        assertThat(started).isInstanceOf(Started.Chat.class);
        assertThat(desk.inbox.start("0034 600 999 888", RUTH)).isEqualTo(started);
        assertThat(desk.inbox.start("34600999888", RUTH)).isEqualTo(started);
        assertThat(desk.names(Filter.ALL, "600999888")).containsExactly("+34600999888");

        assertThat(desk.inbox.start("34600111222", RUTH)).isEqualTo(new Started.Chat(chat));
    }

    @Test
    void aClosedChatThatIsStartedAgainIsOpen() {
        desk.inbox.change(chat, new Wish.Close(), RUTH);
        desk.inbox.start("34600111222", RUTH);
        assertThat(desk.line(asked).state()).isEqualTo("open");
    }

    @Test
    void startsNoChatWithWhatIsNoNumberOrWithoutOneOfOurOwn() {
        for (var odd : List.of("", "ana", "12345", "+", "1234567890123456", "34600x11222", "٣٤٦٠٠١١١٢٢٢")) {
            assertThat(desk.inbox.start(odd, RUTH)).as(odd).isInstanceOf(Started.Refused.class);
        }
        assertThat(desk.inbox(null).start("34600999888", RUTH)).isInstanceOf(Started.Refused.class);
    }

    @Test
    void wishesAreCarriedOutAndTheLineSaysSo() {
        assertThat(line(new Wish.MarkRead()).unread()).isZero();
        assertThat(line(new Wish.Assign("Bea")).assignedTo()).isEqualTo("Bea");
        assertThat(line(new Wish.Assign(null)).assignedTo()).isNull();
        assertThat(line(new Wish.TakeOver()).state()).isEqualTo("with_person");
        assertThat(line(new Wish.Reopen()).state()).isEqualTo("open");
        assertThat(line(new Wish.Snooze(desk.now.plusSeconds(60))).snoozedUntil())
                .isEqualTo(desk.now.plusSeconds(60));
        assertThat(line(new Wish.Wake()).snoozedUntil()).isNull();
        assertThat(line(new Wish.Close()).state()).isEqualTo("closed");
    }

    @Test
    void wishesThatMakeNoSenseAreRefused() {
        assertThat(desk.inbox.change(chat, new Wish.Snooze(desk.now), RUTH)).isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.change(chat, new Wish.AddNote(" \n"), RUTH)).isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.change(chat, new Wish.Describe(null, "Spanish!", null, null), RUTH))
                .isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.change(UUID.randomUUID(), new Wish.Close(), RUTH)).isEqualTo(new Changed.Missing());
    }

    private ConversationLine line(Wish wish) {
        return ((Changed.Done) desk.inbox.change(chat, wish, RUTH)).conversation();
    }

    private ThreadMessage last() {
        return desk.inbox
                .thread(ThreadWish.newest(chat, 1))
                .orElseThrow()
                .messages()
                .getFirst();
    }

    private static Sending.Promised promised(Sending sending) {
        assertThat(sending).isInstanceOf(Sending.Promised.class);
        return (Sending.Promised) sending;
    }
}
