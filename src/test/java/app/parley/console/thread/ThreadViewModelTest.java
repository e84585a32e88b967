package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.Wish;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadViewModelTest {
    private final ThreadFixture fixture = new ThreadFixture();
    private final DeskFixture desk = fixture.desk;
    private final ThreadViewModel thread = fixture.thread;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void opensAtTheNewestEndWithALineAboveTheDay() {
        fixture.opened(60);

        assertThat(thread.phase().get()).isEqualTo(Phase.SHOWN);
        assertThat(fixture.texts()).hasSize(50).endsWith("message 59");
        assertThat(thread.items().get().getFirst()).isInstanceOf(ThreadItem.Day.class);
        assertThat(thread.stand()).isEqualTo(new Stand.End());
        assertThat(thread.followsEnd().get()).isTrue();
        assertThat(thread.lineProperty().get().name()).isEqualTo("Ana");
    }

    @Test
    void everyDayHasOneLine() {
        fixture.says("on Monday");
        desk.now = desk.now.plus(Duration.ofDays(1));
        fixture.says("on Tuesday");
        fixture.opened(2);

        assertThat(thread.items().get().stream().map(item -> item.getClass().getSimpleName()))
                .containsExactly("Day", "Message", "Day", "Message", "Message", "Message");
    }

    @Test
    void readsToTheBeginningAndBackWithoutLosingOrRepeatingAnythingOrGrowingWithoutBound() {
        fixture.opened(460);
        var seen = new HashSet<>(fixture.texts());
        while (!fixture.texts().contains("message 0")) {
            var anchor = fixture.texts().getFirst();
            thread.older();
            assertThat(fixture.texts()).contains(anchor).hasSizeLessThanOrEqualTo(Stretch.MOST);
            seen.addAll(fixture.texts());
        }
        assertThat(seen).hasSize(460);
        assertThat(thread.atNewestEnd().get()).isFalse();
        thread.older();
        assertThat(fixture.texts().getFirst()).isEqualTo("message 0");

        while (!thread.atNewestEnd().get()) {
            var anchor = fixture.texts().getLast();
            thread.newer();
            assertThat(fixture.texts()).contains(anchor).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Stretch.MOST);
        }
        assertThat(fixture.texts()).hasSize(Stretch.MOST).endsWith("message 459");
    }

    @Test
    void notesStandInTheirTimeHoweverOneComesToThem() {
        var all = fixture.opened(70);
        var id = fixture.conversation(all.getFirst());
        desk.inbox.change(id, new Wish.AddNote("she called"), "Ruth");
        desk.now = desk.now.plusSeconds(1);
        for (int i = 70; i < 130; i++) {
            fixture.says("message " + i);
        }
        thread.open(null);
        thread.open(id);
        thread.older();
        thread.older();

        var items = thread.items().get();
        int note = items.indexOf(items.stream()
                .filter(ThreadItem.Note.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(((ThreadItem.Message) items.get(note - 1)).message().text()).isEqualTo("message 69");
        assertThat(((ThreadItem.Message) items.get(note + 1)).message().text()).isEqualTo("message 70");
    }

    @Test
    void followsWhatComesWhileTheReaderIsAtTheEnd() {
        fixture.opened(3);
        fixture.says("one more");
        assertThat(fixture.texts()).doesNotContain("one more");
        fixture.breathe();

        assertThat(fixture.texts()).endsWith("one more");
        assertThat(thread.newBelow().get()).isZero();
    }

    @Test
    void countsWhatComesWhileTheReaderIsElsewhereAndLeadsThere() {
        var all = fixture.opened(400);
        thread.openAt(
                fixture.conversation(all.getFirst()), all.get(20).message().id().value());
        assertThat(thread.stand())
                .isEqualTo(new Stand.Found(all.get(20).message().id().value()));
        assertThat(thread.atNewestEnd().get()).isFalse();

        fixture.says("new one");
        fixture.says("new two");
        fixture.breathe();
        assertThat(thread.newBelow().get()).isEqualTo(2);
        assertThat(fixture.texts()).doesNotContain("new one");

        thread.newest();
        assertThat(fixture.texts()).endsWith("new one", "new two");
        assertThat(thread.newBelow().get()).isZero();
        assertThat(thread.followsEnd().get()).isTrue();
    }

    @Test
    void keepsTheReadersPlaceWhenALongThreadGrowsBelowIt() {
        fixture.opened(310);
        for (int i = 0; i < 5; i++) {
            thread.older();
        }
        assertThat(fixture.texts()).hasSize(300);
        var top = fixture.messages().getFirst();
        thread.reads(new Stand.At(top.key(), -10));
        fixture.says("far below");
        fixture.breathe();

        assertThat(fixture.messages()).contains(top).hasSizeLessThanOrEqualTo(Stretch.MOST);
        assertThat(thread.newBelow().get()).isEqualTo(1);
    }

    @Test
    void aNoticeAboutSomebodyElseReadsNothing() {
        fixture.opened(2);
        var before = thread.items().get();
        desk.says(desk.contact("Bo", "4915112345678"), "hi");
        fixture.breathe();

        assertThat(thread.items().get()).isSameAs(before);
    }

    @Test
    void aNoticeAboutTheContactRenewsTheLine() {
        var all = fixture.opened(1);
        desk.inbox.change(fixture.conversation(all.getFirst()), new Wish.Describe("Ana Gíl", null, null, null), "Ruth");
        fixture.breathe();

        assertThat(thread.lineProperty().get().name()).isEqualTo("Ana Gíl");
    }

    @Test
    void answersThatComeTooLateAreDropped() {
        var late = new ArrayDeque<Runnable>();
        var slow = new Background(late::add, Runnable::run, fixture.hands);
        var ana = fixture.says("of Ana");
        var bo = desk.says(desk.contact("Bo", "4915112345678"), "of Bo");
        var other = new ThreadViewModel(
                desk.inbox, desk.queue, desk.settings, desk.wording, slow, fixture.heard, desk.clock, ZoneOffset.UTC);
        other.open(fixture.conversation(ana));
        other.open(fixture.conversation(bo));
        while (!late.isEmpty()) {
            late.removeLast().run(); // the newest question is answered first
        }

        assertThat(other.lineProperty().get().name()).isEqualTo("Bo");
        assertThat(other.items().get())
                .filteredOn(ThreadItem.Message.class::isInstance)
                .extracting(item -> ((ThreadItem.Message) item).message().text())
                .containsExactly("of Bo");
        other.close();
    }

    @Test
    void showsThatSomethingIsComingOnlyIfItTakesLongerThanABlink() {
        var late = new ArrayDeque<Runnable>();
        var slow = new Background(late::add, Runnable::run, fixture.hands);
        var ana = fixture.says("hello");
        var other = new ThreadViewModel(
                desk.inbox, desk.queue, desk.settings, desk.wording, slow, fixture.heard, desk.clock, ZoneOffset.UTC);
        other.open(fixture.conversation(ana));
        fixture.hands.passMillis(199);
        assertThat(other.skeleton().get()).isFalse();
        fixture.hands.passMillis(1);
        assertThat(other.skeleton().get()).isTrue();
        while (!late.isEmpty()) {
            late.remove().run();
        }
        assertThat(other.skeleton().get()).isFalse();
        other.close();
    }

    @Test
    void saysSoWhenThereIsNoSuchConversationOrNothingIsOpen() {
        assertThat(thread.phase().get()).isEqualTo(Phase.NOTHING);
        thread.open(UUID.randomUUID());
        assertThat(thread.phase().get()).isEqualTo(Phase.GONE);
        thread.open(null);
        assertThat(thread.phase().get()).isEqualTo(Phase.NOTHING);
    }

    @Test
    void aFailureIsToldAndCanBeTriedAgain() {
        var breaking = new BreakingInbox(desk.inbox);
        var other = fixture.over(breaking);
        var id = fixture.conversation(fixture.says("hello"));
        breaking.broken = true;
        other.open(id);
        assertThat(other.phase().get()).isEqualTo(Phase.FAILED);
        assertThat(fixture.heard.all).contains("thread.problem.open");

        breaking.broken = false;
        other.retry();
        assertThat(other.phase().get()).isEqualTo(Phase.SHOWN);
        other.close();
    }

    @Test
    void aQuoteLeadsToItsMessageWithoutReadingWhatIsThereAlready() {
        var all = fixture.opened(5);
        var before = thread.items().get();
        thread.wishes().find(all.get(1).message().id().value());

        assertThat(thread.items().get()).isSameAs(before);
        assertThat(thread.stand())
                .isEqualTo(new Stand.Found(all.get(1).message().id().value()));
    }

    @Test
    void theOpenDraftStandsAtTheEnd() {
        var asked = fixture.opened(1).getFirst();
        desk.drafts(asked, "At nine.");
        fixture.breathe();

        assertThat(thread.items().get().getLast())
                .isInstanceOfSatisfying(
                        ThreadItem.Draft.class,
                        draft -> assertThat(draft.draft().text()).isEqualTo("At nine."));
    }
}
