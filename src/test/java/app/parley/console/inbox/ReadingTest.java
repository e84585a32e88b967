package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final InboxFixture inbox = new InboxFixture();
    private final Reading reading = new Reading(inbox.around, inbox.list);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void marksAConversationReadAfterAMomentAndNotBefore() {
        var ana = inbox.chat("Ana", "Hello");
        inbox.list.load();
        reading.shown(true);
        inbox.list.open(ana);

        inbox.hands.passMillis(499);
        assertThat(inbox.line(ana).unread()).isEqualTo(1);
        inbox.hands.passMillis(1);
        assertThat(inbox.line(ana).unread()).isZero();
        assertThat(inbox.list.openProperty().get().unread()).isZero();
    }

    @Test
    void leavesUnreadWhatWasOnlyPassedBy() {
        var ana = inbox.chat("Ana", "Hello");
        var bo = inbox.chat("Bo", "Hi");
        inbox.list.load();
        reading.shown(true);
        inbox.list.open(ana);
        inbox.hands.passMillis(400);
        inbox.list.open(bo);
        inbox.hands.passMillis(500);

        assertThat(inbox.line(ana).unread()).isEqualTo(1);
        assertThat(inbox.line(bo).unread()).isZero();
    }

    @Test
    void marksNothingWhileTheScreenIsNotShown() {
        var ana = inbox.chat("Ana", "Hello");
        inbox.list.load();
        reading.shown(true);
        inbox.list.open(ana);
        reading.shown(false);
        inbox.hands.passMillis(5000);
        assertThat(inbox.line(ana).unread()).isEqualTo(1);

        reading.shown(true);
        inbox.hands.passMillis(500);
        assertThat(inbox.line(ana).unread()).isZero();
    }

    @Test
    void marksReadWhatComesWhileItIsOpen() {
        var ana = inbox.person("Ana");
        var id = inbox.desk.says(ana, "Hello").conversation().id().value();
        inbox.list.load();
        reading.shown(true);
        inbox.list.open(id);
        inbox.hands.passMillis(500);

        inbox.desk.says(ana, "Are you there?");
        inbox.settle();
        assertThat(inbox.line(id).unread()).isEqualTo(1);
        inbox.hands.passMillis(500);

        assertThat(inbox.line(id).unread()).isZero();
    }
}
