package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.MessageState;
import app.parley.desk.approvals.Decided;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.thread.ThreadMessage;
import app.parley.outbox.Content;
import app.parley.outbox.Receipt;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A message's way as the two screens see it.
class MessagePathTest {
    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aCustomersQuestionIsDraftedApprovedSentAndRead() {
        desk.modelSays = "{\"decision\":\"reply\",\"text\":\"Yes, of course.\",\"intent\":\"product_question\","
                + "\"language\":\"en\",\"confidence\":0.9,\"evidence\":[],\"reason\":\"They ask for help.\"}";
        desk.start();
        var asked = desk.says(desk.contact("Ana", "34600111222"), "Can you help me with the jacket?");
        var chat = asked.conversation().id().value();
        desk.turns.want(asked.conversation().id(), asked.message().id());
        desk.until(() -> desk.line(asked).draft() != null);

        assertThat(desk.line(asked).intent()).isEqualTo("product_question");
        assertThat(desk.status.now().waiting()).isEqualTo(1);
        assertThat(desk.status.now().today().modelMicros()).isEqualTo(400);
        var draft = desk.queue.queue(10).lines().getFirst().draft();
        var page = desk.inbox.thread(ThreadWish.newest(chat, 10)).orElseThrow();
        assertThat(page.drafts())
                .singleElement()
                .satisfies(shown -> assertThat(shown.id()).isEqualTo(draft));

        assertThat(desk.queue.approve(draft, null, RUTH)).isInstanceOf(Decided.Done.class);
        assertThat(last(chat).state()).isEqualTo("queued");
        assertThat(last(chat).waits().undo()).isTrue();
        assertThat(desk.line(asked).draft()).isNull();
        assertThat(desk.sent).isEmpty();

        desk.pass(Duration.ofSeconds(6));
        desk.until(() -> "accepted".equals(last(chat).state()));
        assertThat(desk.sent)
                .singleElement()
                .satisfies(message -> assertThat(message.content()).isEqualTo(new Content.Text("Yes, of course.")));
        assertThat(last(chat).waits()).isNull();
        assertThat(last(chat).approvedBy()).isEqualTo(RUTH);
        assertThat(last(chat).source()).isEqualTo("agent");
        assertThat(desk.queue.undo(draft, RUTH)).isInstanceOf(Decided.TooLate.class);

        for (var state : new MessageState[] {MessageState.SENT, MessageState.READ, MessageState.DELIVERED}) {
            desk.receipts.accept(new Receipt("wamid.OUT-1", null, state, null, desk.clock.instant(), null));
        }
        assertThat(last(chat).state()).isEqualTo("read");
        assertThat(desk.line(asked).lastState()).isEqualTo("read");
        assertThat(desk.line(asked).unread()).isZero();
    }

    @Test
    void aQuestionThatComesMeanwhileTakesTheCardAway() {
        var ana = desk.contact("Ana", "34600111222");
        var draft = desk.drafts(desk.says(ana, "When do you open?"), "At nine.")
                .id()
                .value();
        desk.says(ana, "And on Sundays?");

        assertThat(desk.queue.queue(10).lines()).isEmpty();
        assertThat(desk.queue.approve(draft, null, RUTH))
                .isEqualTo(new Decided.TooLate("withdrawn", "It is withdrawn already."));
        assertThat(desk.outbox.waiting()).isZero();
    }

    private ThreadMessage last(UUID chat) {
        return desk.inbox
                .thread(ThreadWish.newest(chat, 1))
                .orElseThrow()
                .messages()
                .getFirst();
    }
}
