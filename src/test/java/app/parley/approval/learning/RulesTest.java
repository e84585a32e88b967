package app.parley.approval.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.learning.Habit.Kind;
import app.parley.approval.learning.Rule.State;
import app.parley.desk.DeskFixture;
import app.parley.storage.Ids;
import app.parley.storage.JournalRecord;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private final DeskFixture shop = new DeskFixture();
    private int customers;

    @AfterEach
    void close() {
        shop.close();
    }

    /// A person changes a draft in a conversation of its own.
    private void edits(String drafted, String sent) {
        customers++;
        var asked = shop.says(shop.contact("Customer " + customers, "346000%05d".formatted(customers)), "Open today?");
        var draft = shop.drafts(asked, drafted);
        shop.decisions.approve(draft.id(), sent, DeskFixture.RUTH, Duration.ZERO);
    }

    private void editsThrice(String drafted, String sent) {
        for (int i = 0; i < 3; i++) {
            edits(drafted, sent);
        }
    }

    private List<Habit> suggested() {
        return shop.rules.all().stream()
                .filter(rule -> rule.state() == State.SUGGESTED)
                .map(Rule::habit)
                .toList();
    }

    @Test
    void theSameChangeInThreeConversationsIsSuggestedOnce() {
        edits("Hi, we open at nine.", "Hello, we open at nine.");
        edits("Hi! Yes.", "Hello! Yes.");
        assertThat(shop.rules.all()).isEmpty();
        edits("Hi there, see you.", "Hello there, see you.");
        edits("Hi, of course.", "Hello, of course.");

        assertThat(suggested()).containsExactly(new Habit(Kind.REPLACE, "en", "Hi", "Hello"));
        assertThat(shop.rules.all().getFirst().seen()).isEqualTo(4);
        assertThat(shop.database.in(() -> shop.journal.after(0, 500)).stream()
                        .map(JournalRecord::entry)
                        .filter(entry -> entry.type().startsWith("rule."))
                        .map(entry ->
                                entry.type() + " " + new TreeSet<>(entry.data().keySet())))
                .containsExactly("rule.suggested [rule_id, seen]");
    }

    @Test
    void changesInOneConversationAreNoHabit() {
        var contact = shop.contact("Ana", "34600999999");
        for (int i = 0; i < 4; i++) {
            var draft = shop.drafts(shop.says(contact, "Open today? " + i), "Hi, yes. " + i);
            shop.decisions.approve(draft.id(), "Hello, yes. " + i, DeskFixture.RUTH, Duration.ZERO);
        }
        assertThat(shop.rules.all()).isEmpty();
    }

    @Test
    void changesOfLongAgoAreForgotten() {
        edits("Hi, yes.", "Hello, yes.");
        edits("Hi, yes.", "Hello, yes.");
        shop.pass(Duration.ofDays(61));
        edits("Hi, yes.", "Hello, yes.");
        assertThat(shop.rules.all()).isEmpty();
    }

    @Test
    void aSignOffAGreetingAndEmojiAreHabitsToo() {
        editsThrice("We open early.", "We open early.\n\nKind regards, the team");
        editsThrice("See you 😊", "See you");
        assertThat(suggested())
                .containsExactlyInAnyOrder(
                        new Habit(Kind.ENDING, "en", "", "\n\nKind regards, the team"),
                        new Habit(Kind.NO_EMOJI, "und", "", ""));
    }

    /// What belongs to one answer can be no rule, however often it was done.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs 49 €.|It costs 39 €.",
                "Come on Monday.|Come on Friday.",
                "We close at five.|We close at nine.",
                "We do not deliver there.|We do deliver there.",
                "See our page.|See www.shop.example",
                "Write to us.|Write to shop@example.com",
                "You can return it.|You get a full refund.",
                "Yes, come in.|No, come in.",
                "Take it.|Take it, 10 % off.",
                "It comes soon.|It comes tomorrow.",
            })
    void figuresDatesLinksPromisesAndOppositesAreNeverSuggested(String drafted, String sent) {
        editsThrice(drafted, sent);
        assertThat(shop.rules.all()).isEmpty();
    }

    @Test
    void aRuleCountsFromTheYesOnAndEndsWithTheNo() {
        editsThrice("Hi, yes.", "Hello, yes.");
        var rule = shop.rules.all().getFirst();
        assertThat(shop.rules.applied("Hi Bo, yes.", "en")).isEqualTo("Hi Bo, yes.");

        assertThat(shop.rules.accept(rule.id(), DeskFixture.RUTH)).isPresent();
        assertThat(shop.rules.applied("Hi Bo, yes.", "en-GB")).isEqualTo("Hello Bo, yes.");
        assertThat(shop.rules.applied("Hi Bo, sim.", "pt")).isEqualTo("Hi Bo, sim.");

        shop.rules.decline(rule.id(), DeskFixture.RUTH);
        assertThat(shop.rules.applied("Hi Bo, yes.", "en")).isEqualTo("Hi Bo, yes.");
        edits("Hi, yes.", "Hello, yes.");
        assertThat(suggested()).isEmpty();
        assertThat(shop.rules.accept(new RuleId(Ids.next()), DeskFixture.RUTH)).isEmpty();
    }

    @Test
    void wordsAreReplacedWholeAndOnlyOnce() {
        var rule = new Habit(Kind.REPLACE, "en", "hi", "hi there");
        assertThat(Rewording.of("Hi Ana, this is hi-fi. Hi there!", rule))
                .isEqualTo("Hi there Ana, this is hi-fi. Hi there!");
        assertThat(Rewording.of("write to hi@shop.example or https://hi.example/hi", rule))
                .isEqualTo("write to hi@shop.example or https://hi.example/hi");
        assertThat(Rewording.of("a $1 hi \\ end", new Habit(Kind.REPLACE, "en", "hi", "so $2\\")))
                .isEqualTo("a $1 so $2\\ \\ end");
        assertThat(Rewording.of("Bye.", new Habit(Kind.ENDING, "en", "", "\nThe team")))
                .isEqualTo("Bye.\nThe team");
        assertThat(Rewording.of("Bye.\nthe team", new Habit(Kind.ENDING, "en", "", "\nThe team")))
                .isEqualTo("Bye.\nthe team");
        assertThat(Rewording.of("👍", new Habit(Kind.NO_EMOJI, "und", "", ""))).isEqualTo("👍");
        assertThat(Rewording.of("Thanks 👩‍👩‍👧🏽 for © 2026 🇪🇸!", new Habit(Kind.NO_EMOJI, "und", "", "")))
                .isEqualTo("Thanks for © 2026!");
        assertThat(Rewording.of("Sorry, kindly come in.", new Habit(Kind.LEAVE_OUT, "en", "kindly", "")))
                .isEqualTo("Sorry, come in.");
    }

    @Test
    void manyLongEditsAreLookedThroughInAMoment() {
        var words = "this is a rather long answer about nothing in particular ".repeat(20);
        for (int i = 0; i < 40; i++) {
            edits("Hi, " + words + i, "Hello, " + words + i);
        }
        var begun = System.nanoTime();
        edits("Hi, " + words, "Hello, " + words);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
}
