package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.ConversationChange;
import app.parley.conversation.Direction;
import app.parley.conversation.Received;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.InboxNotice;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Wish;
import app.parley.desk.thread.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxListTest {
    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void showsWhoWroteWhatAndUntilWhenTheyCanBeAnswered() {
        var asked = desk.says(desk.contact("Ana Gíl", "34600111222"), "When do you open?");
        var draft = desk.drafts(asked, "We open at nine.");

        var line = desk.line(asked);

        assertThat(line.name()).isEqualTo("Ana Gíl");
        assertThat(line.initials()).isEqualTo("AG");
        assertThat(line.lastText()).isEqualTo("When do you open?");
        assertThat(line.lastBy()).isEqualTo(Writer.CONTACT);
        assertThat(line.lastType()).isEqualTo("text");
        assertThat(line.unread()).isEqualTo(1);
        assertThat(line.windowExpiresAt()).isEqualTo(DeskFixture.NOON.plus(Duration.ofHours(24)));
        assertThat(line.draft()).isEqualTo(draft.id().value());
        assertThat(line.connected()).isTrue();
        assertThat(line.state()).isEqualTo("open");
    }

    @Test
    void showsThatTheLastWordWasOursAndHowFarItCame() {
        var asked = desk.says(desk.contact("Ana", "34600111222"), "Hello?");
        desk.inbox.send(asked.conversation().id().value(), new Outgoing.Text("Hello Ana", null), RUTH);

        assertThat(desk.line(asked).lastBy()).isEqualTo(Writer.US);
        assertThat(desk.line(asked).lastState()).isEqualTo("queued");
        assertThat(desk.line(asked).unread()).isZero();
    }

    @Test
    void eachFilterShowsWhatItSays() {
        var plain = desk.says(desk.contact("Plain", "1000001"), "a");
        var mine = id(desk.says(desk.contact("Mine", "1000002"), "b"));
        var closed = id(desk.says(desk.contact("Closed", "1000003"), "c"));
        var asleep = id(desk.says(desk.contact("Asleep", "1000004"), "d"));
        var taken = id(desk.says(desk.contact("Taken", "1000005"), "e"));
        desk.inbox.change(mine, new Wish.Assign(RUTH), RUTH);
        desk.inbox.change(closed, new Wish.Close(), RUTH);
        desk.inbox.change(asleep, new Wish.Snooze(desk.now.plusSeconds(3600)), RUTH);
        desk.inbox.change(taken, new Wish.TakeOver(), RUTH);
        desk.inbox.change(taken, new Wish.MarkRead(), RUTH);
        desk.drafts(plain, "Yes.");

        assertThat(desk.names(Filter.ALL, null)).containsExactly("Taken", "Asleep", "Closed", "Mine", "Plain");
        assertThat(desk.names(Filter.OPEN, null)).containsExactly("Taken", "Mine", "Plain");
        assertThat(desk.names(Filter.UNREAD, null)).containsExactly("Asleep", "Mine", "Plain");
        assertThat(desk.names(Filter.MINE, null)).containsExactly("Taken", "Mine");
        assertThat(desk.names(Filter.UNASSIGNED, null)).containsExactly("Asleep", "Plain");
        assertThat(desk.names(Filter.SNOOZED, null)).containsExactly("Asleep");
        assertThat(desk.names(Filter.WITH_PERSON, null)).containsExactly("Taken");
        assertThat(desk.names(Filter.CLOSED, null)).containsExactly("Closed");
        assertThat(desk.names(Filter.DRAFT_WAITING, null)).containsExactly("Plain");
    }

    @Test
    void whatIsAsleepComesBackInTimeOrWhenTheContactWrites() {
        var ana = desk.contact("Ana", "1000001");
        var bo = desk.contact("Bo", "1000002");
        desk.inbox.change(id(desk.says(ana, "a")), new Wish.Snooze(desk.now.plusSeconds(60)), RUTH);
        desk.inbox.change(id(desk.says(bo, "b")), new Wish.Snooze(desk.now.plusSeconds(6000)), RUTH);
        assertThat(desk.names(Filter.OPEN, null)).isEmpty();

        desk.now = desk.now.plusSeconds(61);
        assertThat(desk.names(Filter.OPEN, null)).containsExactly("Ana");

        desk.says(bo, "still there?");
        assertThat(desk.names(Filter.OPEN, null)).containsExactly("Bo", "Ana");
    }

    @Test
    void findsPeopleByNameNumberAndLastWordsAsOneTypes() {
        desk.says(desk.contact("Ana Gíl", "34600111222"), "Is the blue jacket in stock?");
        desk.says(desk.contact("Bo 100%_sure", "4915112345678"), "hola");

        assertThat(desk.names(Filter.ALL, "gil")).containsExactly("Ana Gíl");
        assertThat(desk.names(Filter.ALL, "an GÍ")).containsExactly("Ana Gíl");
        assertThat(desk.names(Filter.ALL, "+34 600-111")).containsExactly("Ana Gíl");
        assertThat(desk.names(Filter.ALL, "JACKET blue")).containsExactly("Ana Gíl");
        assertThat(desk.names(Filter.ALL, "0%_s")).containsExactly("Bo 100%_sure");
        assertThat(desk.names(Filter.ALL, "_")).containsExactly("Bo 100%_sure");
        assertThat(desk.names(Filter.ALL, "zebra")).isEmpty();
        assertThat(desk.names(Filter.ALL, "   ")).hasSize(2);
    }

    @Test
    void aNameThatChangedIsFoundByTheNewOne() {
        var asked = desk.says(desk.contact("Ana", "34600111222"), "hi");
        desk.inbox.change(id(asked), new Wish.Describe("Beatriz", null, null, null), RUTH);

        assertThat(desk.names(Filter.ALL, "beat")).containsExactly("Beatriz");
        assertThat(desk.names(Filter.ALL, "ana")).isEmpty();
    }

    @Test
    void pagesThroughAllOfThemOnceEvenWhereTheyWroteInTheSameMoment() {
        for (int i = 0; i < 25; i++) {
            var contact = desk.contact("Contact " + i, "10000" + (10 + i));
            desk.says(contact, "hello");
            if (i % 3 != 0) {
                desk.now = desk.now.minusSeconds(1);
            }
        }
        var seen = new ArrayList<ConversationLine>();
        String after = null;
        do {
            var page = desk.inbox.list(new ListWish(Filter.ALL, RUTH, null, after, 7));
            seen.addAll(page.lines());
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((a, b) -> b.lastAt().compareTo(a.lastAt()));
    }

    @Test
    void findsMessagesByTheirWordsNewestFirst() {
        var ana = desk.contact("Ana", "34600111222");
        desk.says(ana, "The jacket is torn");
        var second = desk.says(ana, "I mean the blue JACKET");
        desk.says(ana, "Hello?");

        var first = desk.inbox.search("jacket", null, 1);
        assertThat(first.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.message()).isEqualTo(second.message().id().value());
            assertThat(hit.name()).isEqualTo("Ana");
        });
        assertThat(desk.inbox.search("jacket", first.next(), 1).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.text()).isEqualTo("The jacket is torn"));
        assertThat(desk.inbox.search(" ", null, 5).hits()).isEmpty();
    }

    @Test
    void showsThatMetasOwnAgentHasTheConversation() {
        var asked = desk.says(desk.contact("Ana", "34600111222"), "hi");
        desk.conversations.change(
                asked.conversation().id(), ConversationChange.none().withStandby(true));
        assertThat(desk.line(asked).standby()).isTrue();
    }

    @Test
    void anEchoFromThePhoneIsTheOwnersWord() {
        var ana = desk.contact("Ana", "34600111222");
        var echo = desk.comes(ana, Direction.ECHO, "text", "from my phone", null, "{}", null);
        assertThat(desk.line(echo).lastBy()).isEqualTo(Writer.PHONE);
    }

    @Test
    void tellsWhichConversationOrContactChangedAndStopsWhenAsked() {
        var notices = new ArrayList<InboxNotice>();
        var stop = desk.inbox.listen(notices::add);
        var ana = desk.contact("Ana", "34600111222");
        var asked = desk.says(ana, "When do you open?");
        assertThat(notices).containsExactly(new InboxNotice(null, ana.id().value()), new InboxNotice(id(asked), null));

        notices.clear();
        var draft = desk.drafts(asked, "At nine.");
        desk.queue.hold(draft.id().value(), RUTH);
        assertThat(notices).containsOnly(new InboxNotice(id(asked), null));

        stop.run();
        notices.clear();
        desk.says(ana, "Hello?");
        assertThat(notices).isEmpty();
    }

    @Test
    void readsAgainOnlyTheLinesThatAreAsked() {
        var one = desk.says(desk.contact("One", "1000001"), "a");
        desk.says(desk.contact("Two", "1000002"), "b");
        assertThat(desk.inbox.lines(List.of(id(one), UUID.randomUUID())))
                .extracting(ConversationLine::name)
                .containsExactly("One");
        assertThat(desk.inbox.lines(List.of())).isEmpty();
    }

    private static UUID id(Received received) {
        return received.conversation().id().value();
    }
}
