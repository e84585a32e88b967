package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Phase;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsViewModelTest {
    private final InboxFixture inbox = new InboxFixture();
    private final ConversationsViewModel list = inbox.list;

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void showsWhatIsOpenWithTheNewestFirst() {
        inbox.says("Ana", "Hello");
        inbox.wish(inbox.chat("Bo", "Hi"), new Wish.Close());
        inbox.says("Cem", "Good morning");

        list.load();

        assertThat(inbox.names()).containsExactly("Cem", "Ana");
        assertThat(list.phaseProperty().get()).isEqualTo(Phase.SHOWN);
        assertThat(inbox.selected()).isEqualTo("nothing");
    }

    @Test
    void saysSoWhenNothingIsThere() {
        list.load();

        assertThat(list.phaseProperty().get()).isEqualTo(Phase.EMPTY);
    }

    @Test
    void drawsShapesOnlyOnceItTakesLong() {
        inbox.says("Ana", "Hello");
        inbox.hold();
        list.load();

        inbox.hands.passMillis(199);
        assertThat(list.phaseProperty().get()).isEqualTo(Phase.ASKED);
        inbox.hands.passMillis(1);
        assertThat(list.phaseProperty().get()).isEqualTo(Phase.WAITING);
        inbox.release();
        assertThat(list.phaseProperty().get()).isEqualTo(Phase.SHOWN);
    }

    @Test
    void everyFilterKeepsWhatTheEngineWouldList() {
        inbox.says("Plain", "Hello");
        inbox.wish(inbox.chat("Read", "Hi"), new Wish.MarkRead());
        inbox.wish(inbox.chat("Mine", "Hi"), new Wish.Assign(DeskFixture.RUTH));
        inbox.wish(inbox.chat("Bos", "Hi"), new Wish.Assign("Bo"));
        inbox.wish(inbox.chat("Asleep", "Hi"), new Wish.Snooze(inbox.desk.now.plus(Duration.ofHours(2))));
        inbox.wish(inbox.chat("Taken", "Hi"), new Wish.TakeOver());
        inbox.wish(inbox.chat("Closed", "Hi"), new Wish.Close());
        inbox.desk.drafts(inbox.says("Drafted", "When do you open?"), "At eight.");
        list.sieve().filterProperty().set(Filter.ALL);
        list.load();
        var all = inbox.list.rows().stream()
                .map(row -> ((ListRow.Chat) row).line())
                .toList();

        for (var filter : Filter.values()) {
            assertThat(all.stream().filter(line -> Fit.in(filter, line, DeskFixture.RUTH, inbox.desk.now)))
                    .as("%s", filter)
                    .extracting(line -> line.name())
                    .containsExactlyElementsOf(inbox.desk.names(filter, null));
            for (var narrow : Sieve.NARROWING) {
                list.sieve().filterProperty().set(filter);
                list.sieve().alsoProperty().set(EnumSet.of(narrow, Filter.UNREAD));
                assertThat(inbox.names())
                        .as("%s, %s and unread", filter, narrow)
                        .containsExactlyElementsOf(all.stream()
                                .filter(line -> list.sieve().lets(line, DeskFixture.RUTH, inbox.desk.now))
                                .map(ConversationLine::name)
                                .toList());
            }
        }
    }

    @Test
    void asksAgainWhenTheFilterChanges() {
        inbox.says("Ana", "Hello");
        inbox.wish(inbox.chat("Bo", "Hi"), new Wish.Close());
        list.load();

        list.sieve().filterProperty().set(Filter.CLOSED);

        assertThat(inbox.names()).containsExactly("Bo");
    }

    @Test
    void pagesOnAsTheReaderComesNearTheEnd() {
        for (int i = 0; i < 120; i++) {
            inbox.says("Person " + i, "Hello");
        }
        list.load();
        assertThat(list.rows()).hasSize(50);

        list.seenUpTo(10);
        assertThat(list.rows()).hasSize(50);
        list.seenUpTo(40);
        assertThat(list.rows()).hasSize(100);
        list.seenUpTo(99);
        list.seenUpTo(119);

        assertThat(list.rows()).hasSize(120);
        assertThat(new HashSet<>(inbox.names())).hasSize(120);
        assertThat(inbox.names().getLast()).isEqualTo("Person 0");
    }

    @Test
    void bringsWhoeverWritesToTheTopAndKeepsTheSelection() {
        var ana = inbox.person("Ana");
        inbox.desk.says(ana, "Hello");
        inbox.says("Bo", "Hi");
        inbox.says("Cem", "Hi");
        list.load();
        list.select(list.rows().get(1));

        inbox.desk.says(ana, "Are you there?");
        inbox.settle();

        assertThat(inbox.names()).containsExactly("Ana", "Cem", "Bo");
        assertThat(inbox.selected()).isEqualTo("Bo");
        assertThat(list.indexOfSelected()).isEqualTo(2);
    }

    @Test
    void tellsTheRowsOfManyChangesAtOnce() {
        var people = new ArrayList<app.parley.contact.Contact>();
        for (int i = 0; i < 20; i++) {
            people.add(inbox.person("Person " + i));
            inbox.desk.says(people.get(i), "Hello");
        }
        list.load();
        int[] told = {0};
        list.rows().addListener((javafx.collections.ListChangeListener<ListRow>) _ -> told[0]++);

        people.forEach(person -> inbox.desk.says(person, "Again"));
        inbox.settle();

        assertThat(told[0]).isEqualTo(1);
        assertThat(inbox.names())
                .hasSize(20)
                .startsWith("Person 19", "Person 18")
                .endsWith("Person 0");
    }

    @Test
    void letsGoOfWhatNoLongerFits() {
        inbox.says("Ana", "Hello");
        var bo = inbox.chat("Bo", "Hi");
        list.load();

        inbox.wish(bo, new Wish.Close());
        inbox.settle();

        assertThat(inbox.names()).containsExactly("Ana");
    }

    @Test
    void keepsTheOpenConversationInPlaceUntilTheReaderGoesOn() {
        inbox.says("Ana", "Hello");
        var bo = inbox.chat("Bo", "Hi");
        list.sieve().filterProperty().set(Filter.UNREAD);
        list.open(bo);

        inbox.wish(bo, new Wish.MarkRead());
        inbox.settle();
        assertThat(inbox.names()).containsExactly("Bo", "Ana");

        list.move(1);
        assertThat(inbox.names()).containsExactly("Ana");
        assertThat(inbox.selected()).isEqualTo("Ana");
    }

    @Test
    void showsTheNewNameOfAContactInTheirRows() {
        var ana = inbox.says("Ana", "Hello");
        list.load();

        inbox.wish(ana.conversation().id().value(), new Wish.Describe("Ana Gíl", null, null, null));
        inbox.settle();

        assertThat(inbox.names()).containsExactly("Ana Gíl");
    }

    @Test
    void findsConversationsAndBelowThemMessages() {
        var ana = inbox.person("Ana");
        inbox.desk.says(ana, "Is the blue jacket in stock?");
        inbox.desk.says(ana, "Never mind");
        inbox.says("Blue Shop", "Hello");
        list.load();

        list.wordsProperty().set("blue");
        assertThat(inbox.names()).containsExactly("Blue Shop", "Ana");
        inbox.hands.passMillis(150);

        assertThat(inbox.names()).containsExactly("Blue Shop", "--", "> Is the blue jacket in stock?");
    }

    @Test
    void opensAFoundMessageInItsPlace() {
        var ana = inbox.person("Ana");
        var asked = inbox.desk.says(ana, "Is the blue jacket in stock?");
        inbox.desk.says(ana, "Never mind");
        list.load();
        list.wordsProperty().set("jacket");
        inbox.hands.passMillis(150);

        list.move(1);

        assertThat(inbox.selected()).isEqualTo("> Is the blue jacket in stock?");
        assertThat(list.placeProperty().get())
                .isEqualTo(new Place(
                        asked.conversation().id().value(), asked.message().id().value()));
        assertThat(list.openProperty().get().name()).isEqualTo("Ana");
    }

    @Test
    void asksOnlyOnceTheTypingPauses() {
        inbox.says("Ana", "Hello");
        list.load();
        inbox.settle();
        inbox.hold();

        for (var typed : new String[] {"a", "an", "ana"}) {
            list.wordsProperty().set(typed);
            inbox.hands.passMillis(100);
        }
        assertThat(inbox.work).isEmpty();
        inbox.hands.passMillis(50);

        assertThat(inbox.work).hasSize(2);
    }

    @Test
    void dropsTheAnswerToAnEarlierSearch() {
        inbox.says("Ana", "Hello");
        inbox.says("Bo", "Hello");
        list.load();
        inbox.hold();
        list.wordsProperty().set("ana");
        inbox.hands.passMillis(150);
        var early = new ArrayList<>(inbox.work);
        inbox.work.clear();
        list.wordsProperty().set("bo");
        inbox.hands.passMillis(150);
        inbox.release();

        early.forEach(Runnable::run);

        assertThat(inbox.names()).first().isEqualTo("Bo");
        assertThat(inbox.names()).doesNotContain("Ana");
    }

    @Test
    void showsEverythingAgainOnceTheSearchIsCleared() {
        inbox.says("Ana", "Hello");
        inbox.says("Bo", "Hello");
        list.load();
        list.wordsProperty().set("ana");
        inbox.hands.passMillis(150);

        list.wordsProperty().set("");

        assertThat(inbox.names()).containsExactly("Bo", "Ana");
    }

    @Test
    void asksTheSearchAgainWhenSomethingChanges() {
        inbox.says("Ana", "blue jacket");
        list.load();
        list.wordsProperty().set("jacket");
        inbox.hands.passMillis(150);

        inbox.says("Bo", "red jacket");
        inbox.settle();

        assertThat(inbox.names()).startsWith("Bo", "Ana");
    }

    @Test
    void opensAConversationThatIsNotOnTheLoadedPage() {
        var first = inbox.chat("First", "Hello");
        for (int i = 0; i < 60; i++) {
            inbox.says("Person " + i, "Hello");
        }
        list.load();

        list.open(first);

        assertThat(inbox.selected()).isEqualTo("First");
        assertThat(inbox.names()).hasSize(51).endsWith("First");
        list.seenUpTo(50);
        assertThat(inbox.names()).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    void opensAConversationThatDoesNotFitTheFilter() {
        var bo = inbox.chat("Bo", "Hi");
        inbox.wish(bo, new Wish.Close());
        inbox.says("Ana", "Hello");
        list.load();

        list.open(bo);

        assertThat(inbox.selected()).isEqualTo("Bo");
        assertThat(list.openProperty().get().state()).isEqualTo("closed");
    }

    @Test
    void bringsBackWhatWakesByTime() {
        var ana = inbox.chat("Ana", "Hello");
        inbox.says("Bo", "Hi");
        inbox.wish(ana, new Wish.Snooze(inbox.desk.now.plus(Duration.ofHours(1))));
        var sleepers = new Sleepers(inbox.around, woken -> list.heard(woken, java.util.Set.of()));
        list.load();
        sleepers.look();
        assertThat(inbox.names()).containsExactly("Bo");

        inbox.pass(Duration.ofHours(1));
        sleepers.look();

        assertThat(inbox.names()).containsExactly("Bo", "Ana");
    }

    @Test
    void movesFromRowToRowAndStopsAtTheEnds() {
        inbox.says("Ana", "Hello");
        inbox.says("Bo", "Hi");
        list.load();

        list.move(1);
        assertThat(inbox.selected()).isEqualTo("Bo");
        list.move(1);
        list.move(1);
        assertThat(inbox.selected()).isEqualTo("Ana");
        list.move(-5);
        assertThat(inbox.selected()).isEqualTo("Bo");
    }

    @Test
    void asksForWhatChangedWhileTheListWasAsked() {
        var ana = inbox.person("Ana");
        inbox.desk.says(ana, "Hello");
        list.load();
        inbox.desk.says(ana, "First");
        inbox.hold();
        inbox.settle();
        var early = new ArrayList<>(inbox.work);
        inbox.work.clear();
        list.load();
        inbox.release();

        inbox.desk.says(ana, "Second");
        early.forEach(Runnable::run);
        inbox.settle();

        assertThat(((ListRow.Chat) list.rows().getFirst()).line().lastText()).isEqualTo("Second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "%", "_", "' or 1=1", "\\", "🎉", "محمد", "!!!"})
    void takesAnyWordsForASearch(String typed) {
        inbox.says("Ana", "Hello");
        list.load();

        list.wordsProperty().set(typed + typed.repeat(50_000 / typed.length()));
        inbox.hands.passMillis(150);
        list.wordsProperty().set(typed);
        inbox.hands.passMillis(150);

        assertThat(inbox.heard.problems).isEmpty();
        assertThat(list.phaseProperty().get()).isIn(Phase.EMPTY, Phase.SHOWN);
    }
}
