package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.conversation.Received;
import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.inbox.Changed;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Sending;
import app.parley.desk.inbox.Started;
import app.parley.desk.inbox.TakenBack;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.inbox.Wish;
import app.parley.storage.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostileDeskTest {
    private static final UUID NOBODY = UUID.fromString("00000000-0000-0000-0000-000000000000");
    private static final String HUGE = "x".repeat(10_000_000);
    private final DeskFixture desk = new DeskFixture();
    private Received asked;
    private UUID chat;

    @BeforeEach
    void begin() {
        asked = desk.says(desk.contact("Ana", "34600111222"), "When do you open?");
        chat = asked.conversation().id().value();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatDoesNotExistIsSaidToBeMissing() {
        assertThat(desk.inbox.thread(ThreadWish.newest(NOBODY, 10))).isEmpty();
        assertThat(desk.inbox.context(NOBODY)).isEmpty();
        assertThat(desk.inbox.lines(List.of(NOBODY))).isEmpty();
        assertThat(desk.inbox.send(NOBODY, new Outgoing.Text("hi", null), RUTH)).isInstanceOf(Sending.Refused.class);
        assertThat(desk.inbox.send(chat, new Outgoing.Text("hi", NOBODY), RUTH)).isInstanceOf(Sending.Refused.class);
        assertThat(desk.inbox.takeBack(NOBODY, RUTH)).isInstanceOf(TakenBack.TooLate.class);
        assertThat(desk.inbox.takeBack(asked.message().id().value(), RUTH)).isInstanceOf(TakenBack.TooLate.class);
        assertThat(desk.inbox.change(NOBODY, new Wish.MarkRead(), RUTH)).isEqualTo(new Changed.Missing());
        assertThat(desk.inbox.sendAgain(NOBODY)).isFalse();
        assertThat(desk.inbox.hasArrived(NOBODY)).isFalse();
        assertThat(desk.queue.cards(List.of(NOBODY))).isEmpty();
        assertThat(desk.queue.approve(NOBODY, null, RUTH)).isEqualTo(new Decided.Missing());
        assertThat(desk.queue.reject(NOBODY, RejectReason.OTHER, null, RUTH)).isEqualTo(new Decided.Missing());
        assertThat(desk.queue.undo(NOBODY, RUTH)).isEqualTo(new Decided.Missing());
        assertThat(desk.queue.hold(NOBODY, RUTH)).isEqualTo(new Decided.Missing());
    }

    @Test
    void aPlaceThatIsNoneOfOursIsRefusedWhateverItSays() {
        var places = Stream.of(
                "",
                "x",
                "%%%",
                "\0",
                encoded("1.2"),
                encoded("a.b.c"),
                encoded("1.2.3"),
                encoded(Long.MAX_VALUE + ".0." + NOBODY),
                encoded(Long.MIN_VALUE + ".0." + NOBODY),
                encoded("99999999999999.0." + NOBODY),
                encoded(Long.MAX_VALUE + "." + Long.MAX_VALUE + "." + NOBODY),
                "A".repeat(1_000_000));
        places.forEach(place -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.inbox.list(new ListWish(Filter.ALL, RUTH, null, place, 10)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.inbox.thread(ThreadWish.before(chat, place, 10)));
            assertThatIllegalArgumentException().isThrownBy(() -> desk.inbox.thread(ThreadWish.after(chat, place, 10)));
            assertThatIllegalArgumentException().isThrownBy(() -> desk.inbox.search("open", place, 10));
        });
    }

    @Test
    void aPlaceBeyondTheEndIsAnEmptyStretch() {
        var after = new Cursor(desk.now.plusSeconds(3600), NOBODY).text();
        var page = desk.inbox.thread(ThreadWish.after(chat, after, 10)).orElseThrow();
        assertThat(page.messages()).isEmpty();
        assertThat(page.newer()).isNull();
        assertThat(desk.inbox
                        .thread(ThreadWish.before(chat, page.older(), 10))
                        .orElseThrow()
                        .messages())
                .hasSize(1);
    }

    @Test
    void askingForTooManyOrNoneGivesWhatIsSensible() {
        for (int limit : new int[] {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE}) {
            assertThat(desk.inbox
                            .list(new ListWish(Filter.ALL, RUTH, null, null, limit))
                            .lines())
                    .hasSize(1);
            assertThat(desk.inbox
                            .thread(ThreadWish.newest(chat, limit))
                            .orElseThrow()
                            .messages())
                    .hasSize(1);
            assertThat(desk.inbox.search("open", null, limit).hits()).hasSize(1);
            assertThat(desk.queue.queue(limit).lines()).isEmpty();
        }
        var many = IntStream.range(0, 101).mapToObj(_ -> UUID.randomUUID()).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> desk.queue.approveAll(many, RUTH));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.queue.cards(many));
    }

    @Test
    void hugeAndBrokenTextsAreRefusedOrCleaned() {
        assertThat(desk.inbox.send(chat, new Outgoing.Text(HUGE, null), RUTH)).isInstanceOf(Sending.Refused.class);
        assertThat(desk.inbox.send(chat, new Outgoing.Text("x".repeat(5000), null), RUTH))
                .isInstanceOf(Sending.Refused.class);
        var template = new Outgoing.Template(HUGE, "es", List.of(new Outgoing.Variable(null, HUGE)));
        assertThat(desk.inbox.send(chat, template, RUTH)).isInstanceOf(Sending.Refused.class);
        for (var above : List.of(
                new Outgoing.Above(UUID.randomUUID(), "image"), new Outgoing.Above(UUID.randomUUID(), "../../etc"))) {
            assertThat(desk.inbox.send(chat, new Outgoing.Template("back", "es", List.of(), above), RUTH))
                    .isInstanceOf(Sending.Refused.class);
        }
        assertThat(desk.inbox.change(chat, new Wish.AddNote(HUGE), RUTH)).isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.change(chat, new Wish.Describe(HUGE, null, null, null), RUTH))
                .isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.change(chat, new Wish.Describe(null, HUGE, null, null), RUTH))
                .isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.change(chat, new Wish.Describe(null, null, List.of(HUGE), null), RUTH))
                .isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.change(chat, new Wish.Describe(null, null, null, HUGE), RUTH))
                .isInstanceOf(Changed.Refused.class);
        assertThat(desk.inbox.start(HUGE, RUTH)).isInstanceOf(Started.Refused.class);
        assertThat(desk.names(Filter.ALL, HUGE)).isEmpty();
        assertThat(desk.names(Filter.ALL, "a ".repeat(10_000))).containsExactly("Ana");
        assertThat(desk.inbox.search(HUGE, null, 5).hits()).isEmpty();

        desk.inbox.change(chat, new Wish.AddNote("a\0b"), RUTH);
        desk.inbox.change(chat, new Wish.Describe("A\0na 👩‍👩‍👧", null, List.of("v\0ip"), "n\0"), RUTH);
        desk.inbox.send(chat, new Outgoing.Text("he\0llo", null), RUTH);
        var context = desk.inbox.context(chat).orElseThrow();
        assertThat(context.notes().getFirst().text()).isEqualTo("ab");
        assertThat(context.contact().name()).isEqualTo("Ana 👩‍👩‍👧");
        assertThat(context.contact().tags()).containsExactly("vip");
        assertThat(context.conversation().lastText()).isEqualTo("hello");
        assertThat(desk.names(Filter.ALL, "\0")).containsExactly("Ana 👩‍👩‍👧");
    }

    @Test
    void hintsAndNotesOfAnyLengthDoNoHarm() {
        var draft = desk.drafts(asked, "At nine.").id().value();
        assertThat(desk.queue.again(draft, HUGE, RUTH)).isInstanceOf(Decided.Done.class);
        assertThat(desk.turnStore.find(asked.conversation().id()).orElseThrow().hint())
                .hasSizeLessThan(2200);
        var other = desk.drafts(desk.says(desk.contact("Bo", "4915112345678"), "hi"), "Yes.")
                .id()
                .value();
        assertThat(desk.queue.reject(other, RejectReason.OTHER, "\0" + HUGE, RUTH))
                .isInstanceOf(Decided.Done.class);
    }

    @Test
    void searchWordsAreWordsAndNoPatternsOrStatements() {
        for (var odd : List.of("'", "\"", "';--", "!", "!!", "%", "_", "\\", "\uD800", "'); drop table contacts; --")) {
            assertThat(desk.names(Filter.ALL, odd)).as(odd).isEmpty();
            assertThat(desk.inbox.search(odd, null, 5).hits()).as(odd).isEmpty();
        }
    }

    @Test
    void everyDecisionNamesAPerson() {
        var draft = desk.drafts(asked, "At nine.").id().value();
        for (var nobody : List.of("", " ", "\0", "x".repeat(201))) {
            assertThatIllegalArgumentException().isThrownBy(() -> desk.queue.approve(draft, null, nobody));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.queue.reject(draft, RejectReason.OTHER, null, nobody));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.inbox.send(chat, new Outgoing.Text("hi", null), nobody));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> desk.inbox.change(chat, new Wish.Assign(nobody), RUTH));
            assertThatIllegalArgumentException().isThrownBy(() -> desk.status.stopAgents(nobody));
        }
        assertThat(desk.status.now().waiting()).isEqualTo(1);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
