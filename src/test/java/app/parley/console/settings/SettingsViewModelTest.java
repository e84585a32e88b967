package app.parley.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.console.settings.ConnectionViewModel.Testing;
import app.parley.desk.DeskFixture;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessShown.Origin;
import app.parley.desk.settings.AgentRules.Level;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.settings.Service;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.settings.Trial;
import app.parley.desk.status.Status;
import app.parley.outbox.standing.Concern;
import app.parley.outbox.standing.Quality;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private static final List<String> HOSTILE = List.of(
            "\0",
            "x".repeat(100_000),
            "‮مرحبا",
            "🦤👩‍👩‍👧‍👦",
            "-1",
            "1e9",
            "5\n6",
            "٥",
            " ",
            "99999999999999999999");
    private final DeskFixture shop = new DeskFixture();
    private final Hands hands = new Hands(DeskFixture.NOON);
    private final Heard heard = new Heard();
    private final Background background = Background.direct(hands);

    @AfterEach
    void close() {
        shop.close();
    }

    private SettingsViewModel model() {
        return model(shop.settings);
    }

    private SettingsViewModel model(SettingsDesk desk) {
        return new SettingsViewModel(background, desk, shop.inbox, shop.costs, shop.status, heard, hands);
    }

    /// The desk, except that it fails as long as it shall.
    private SettingsDesk failing(AtomicBoolean fails) {
        return (SettingsDesk) Proxy.newProxyInstance(
                SettingsDesk.class.getClassLoader(), new Class<?>[] {SettingsDesk.class}, (_, method, arguments) -> {
                    if (fails.get() && !method.getName().equals("listen")) {
                        throw new IllegalStateException("the disk is full");
                    }
                    try {
                        return method.invoke(shop.settings, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void showsWhatMetaHasAgainstUsUntilSomebodyDealtWithIt() {
        var model = model();
        shop.standings.limited(DeskFixture.OUR_NUMBER, 250);
        shop.standings.rated(DeskFixture.OUR_NUMBER, Quality.LOW);
        shop.standings.raise(Concern.Kind.VIOLATION, "ADULT", shop.now, null);
        hands.passMillis(200);

        var shown = model.standing.shownProperty().get();
        assertThat(shown.reach()).contains(new Status.Reach(250L, false, 0, "low"));
        assertThat(shown.concerns())
                .singleElement()
                .satisfies(worry ->
                        assertThat(worry.words()).isEqualTo("Meta says that this account broke a rule: ADULT"));

        model.standing.settle(shown.concerns().getFirst().id());
        assertThat(model.standing.shownProperty().get().concerns()).isEmpty();
    }

    @Test
    void keepsANewUndoTimeAndLeavesTheOtherRules() {
        var model = model();
        model.work.entry(Rule.UNDO_TIME).textProperty().set(" 20 ");
        model.work.save();

        assertThat(shop.choices.now().undoTime()).isEqualTo(Duration.ofSeconds(20));
        assertThat(shop.choices.now().rawKept()).isEqualTo(Duration.ofDays(30));
        assertThat(heard.all).containsExactly("settings.saved");
        assertThat(model.work.entry(Rule.UNDO_TIME).isChanged()).isFalse();
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithIt() {
        var model = model();
        var undo = model.work.entry(Rule.UNDO_TIME);
        undo.textProperty().set("61");
        model.work.save();
        assertThat(undo.problemProperty().get()).isEqualTo("Choose between 0 and 60 seconds.");

        undo.textProperty().set("6o");
        assertThat(undo.problemProperty().get()).isEmpty();
        model.work.save();
        assertThat(undo.problemProperty().get()).isEqualTo("settings.number.wrong");
        assertThat(shop.choices.now().undoTime()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whatIsBeingTypedStaysWhenSomethingElseChanges() {
        var model = model();
        model.work.entry(Rule.UNDO_TIME).textProperty().set("1");
        shop.settings.prefer(shop.settings.preferences().withCompact(true));
        hands.passMillis(200);

        assertThat(model.work.entry(Rule.UNDO_TIME).textProperty().get()).isEqualTo("1");
        assertThat(model.preferences.compactProperty().get()).isTrue();
    }

    @Test
    void choicesOfLooksCountAtOnceAndTogether() {
        var model = model();
        model.preferences.themeProperty().set(Preferences.Theme.DARK);
        model.preferences.languageProperty().set("es");
        model.preferences.singleKeysProperty().set(false);

        assertThat(shop.settings.preferences())
                .isEqualTo(Preferences.of("Ruth")
                        .withTheme(Preferences.Theme.DARK)
                        .withLanguage("es")
                        .withSingleKeys(false));
    }

    @Test
    void wishesMadeWhileOneIsOnItsWayAreNotLost() {
        var work = new ArrayDeque<Runnable>();
        Executor later = work::add;
        var model = new SettingsViewModel(
                new Background(later, Runnable::run, hands),
                shop.settings,
                shop.inbox,
                shop.costs,
                shop.status,
                heard,
                hands);
        while (!work.isEmpty()) {
            work.poll().run();
        }
        model.preferences.compactProperty().set(true);
        model.preferences.soundProperty().set(true);
        model.preferences.compactProperty().set(false);
        while (!work.isEmpty()) {
            work.poll().run();
        }

        assertThat(shop.settings.preferences().sound()).isTrue();
        assertThat(shop.settings.preferences().compact()).isFalse();
    }

    @Test
    void aNameIsNeitherBlankNorEndless() {
        var model = model();
        for (var wrong : List.of("", " \0 ", "x".repeat(201))) {
            model.preferences.person.textProperty().set(wrong);
            model.preferences.savePerson();
            assertThat(model.preferences.person.problemProperty().get()).isEqualTo("settings.you.name.wrong");
        }
        model.preferences.person.textProperty().set(" Ana Gíl ");
        model.preferences.savePerson();
        assertThat(shop.settings.preferences().person()).isEqualTo("Ana Gíl");
    }

    @Test
    void setsHowFarTheAgentMayGo() {
        var model = model();
        model.agent.levelProperty().set(Level.COUNTDOWN);
        model.agent.cap.textProperty().set("40");
        model.agent.budget.textProperty().set("2,50");
        model.agent.save();

        var rules = shop.settings.agents().getFirst();
        assertThat(rules.level()).isEqualTo(Level.COUNTDOWN);
        assertThat(rules.dailyCap()).isEqualTo(40);
        assertThat(rules.dailyBudgetMicros()).isEqualTo(2_500_000);
        assertThat(model.agent.alwaysAskedProperty().get()).contains("refund");

        model.agent.cap.textProperty().set("");
        model.agent.save();
        assertThat(shop.settings.agents().getFirst().dailyCap()).isNull();
    }

    @Test
    void hostileWordsInAnyFieldOfNumbersAreRefused() {
        var model = model();
        for (var words : HOSTILE) {
            for (var rule : List.of(Rule.UNDO_TIME, Rule.COUNTDOWN, Rule.OLDEST_ANSWER, Rule.OLDEST_ALONE)) {
                var entry = model.work.entry(rule);
                var before = entry.textProperty().get();
                entry.textProperty().set(words);
                model.work.save();
                assertThat(entry.problemProperty().get()).as(rule + words).isNotEmpty();
                entry.textProperty().set(before);
            }
            model.agent.cap.textProperty().set(words.isBlank() || words.equals("\0") ? "x" : words);
            model.agent.budget.textProperty().set(words.isBlank() || words.equals("\0") ? "x" : words);
            model.agent.save();
            assertThat(model.agent.cap.problemProperty().get()).isNotEmpty();
            assertThat(model.agent.budget.problemProperty().get()).isNotEmpty();
        }
        assertThat(heard.all).isEmpty();
    }

    @Test
    void aConnectionIsTriedWithWhatIsTyped() {
        var model = model();
        model.whatsApp.entry(AccessField.ACCESS_TOKEN).entry.textProperty().set("EAAtoken");
        model.whatsApp.test(Service.WHATSAPP);

        assertThat(shop.tried.getFirst()).containsEntry(Access.ACCESS_TOKEN, "EAAtoken");
        assertThat(model.whatsApp.testingProperty().get())
                .isEqualTo(new Testing.Over(new Trial.Works(List.of("+34 986 555 010", "Lúa"), "")));

        model.whatsApp.entry(AccessField.ACCESS_TOKEN).entry.textProperty().set("EAAother");
        assertThat(model.whatsApp.testingProperty().get()).isEqualTo(new Testing.Idle());
    }

    @Test
    void anAnswerAboutWhatWasTypedBeforeIsDropped() {
        var work = new ArrayDeque<Runnable>();
        var model = new SettingsViewModel(
                new Background(work::add, Runnable::run, hands),
                shop.settings,
                shop.inbox,
                shop.costs,
                shop.status,
                heard,
                hands);
        model.whatsApp.test(Service.WHATSAPP);
        assertThat(model.whatsApp.testingProperty().get()).isEqualTo(new Testing.Running());
        model.whatsApp.entry(AccessField.PHONE_NUMBER_ID).entry.textProperty().set("2");
        while (!work.isEmpty()) {
            work.poll().run();
        }

        assertThat(model.whatsApp.testingProperty().get()).isEqualTo(new Testing.Idle());
    }

    @Test
    void aKeptSecretIsGoneFromTheFormAndCanBeForgotten() {
        var model = model();
        var token = model.whatsApp.entry(AccessField.ACCESS_TOKEN);
        token.entry.textProperty().set("EAAtoken");
        model.whatsApp.save();

        assertThat(token.entry.textProperty().get()).isEmpty();
        assertThat(token.originProperty().get()).isEqualTo(Origin.SETTINGS);
        assertThat(model.whatsApp.waitingProperty().get()).isTrue();
        assertThat(shop.keptSecrets).containsValue("EAAtoken");

        model.whatsApp.forget(AccessField.ACCESS_TOKEN);
        assertThat(token.originProperty().get()).isEqualTo(Origin.NOWHERE);
        assertThat(shop.keptSecrets).isEmpty();
    }

    @Test
    void savingTwiceDoesNotForgetTheSecret() {
        var model = model();
        model.whatsApp.entry(AccessField.ACCESS_TOKEN).entry.textProperty().set("EAAtoken");
        model.whatsApp.save();
        model.whatsApp.entry(AccessField.PHONE_NUMBER_ID).entry.textProperty().set("123456");
        model.whatsApp.save();

        assertThat(shop.keptSecrets).containsValue("EAAtoken");
    }

    @Test
    void flawsStandAtTheirFields() {
        shop.flaws = List.of(new Connection.Flaw(Access.ACCESS_TOKEN, "Enter the access token."));
        var model = model();
        model.whatsApp.entry(AccessField.PHONE_NUMBER_ID).entry.textProperty().set("123456");
        model.whatsApp.save();

        assertThat(model.whatsApp
                        .entry(AccessField.ACCESS_TOKEN)
                        .entry
                        .problemProperty()
                        .get())
                .isEqualTo("Enter the access token.");
        assertThat(model.whatsApp.waitingProperty().get()).isFalse();
    }

    @Test
    void hostileWordsInConnectionsAreKeptAsideByTheDeskOrKept() {
        var model = model();
        for (var words : HOSTILE) {
            for (var field : List.of(AccessField.PHONE_NUMBER_ID, AccessField.ACCESS_TOKEN, AccessField.VERIFY_TOKEN)) {
                model.whatsApp.entry(field).entry.textProperty().set(words);
                model.whatsApp.test(Service.WHATSAPP);
                model.whatsApp.save();
            }
        }
        assertThat(heard.problems).isEmpty();
        assertThat(shop.keptSecrets.values())
                .allSatisfy(kept -> assertThat(kept).doesNotContain("\0"));
    }

    @Test
    void whatTheEnvironmentGivesIsNotWished() {
        var model = model(shop.settings(Map.of("PARLEY_MODEL", "gemini")));
        assertThat(model.model.entry(AccessField.MODEL).originProperty().get()).isEqualTo(Origin.ENVIRONMENT);
        model.model.entry(AccessField.MODEL).entry.textProperty().set("offline");
        model.model.save();

        assertThat(shop.settings(Map.of()).connections().fields())
                .filteredOn(shown -> shown.field() == AccessField.MODEL)
                .singleElement()
                .satisfies(shown -> assertThat(shown.origin()).isEqualTo(Origin.NOWHERE));
    }

    @Test
    void theOfflineModelCountsWhereNothingWasChosen() {
        var model = model().model;
        assertThat(model.entry(AccessField.MODEL).entry.textProperty().get()).isEqualTo("offline");
        assertThat(model.entry(AccessField.MODEL).wish()).isEmpty();
    }

    @Test
    void quickRepliesAreAddedChangedAndRemovedWithAWayBack() {
        var replies = model().replies;
        write(replies, "/hours", "We open at 9.");
        replies.begin();
        write(replies, "bye", "Goodbye {name}");
        assertThat(replies.replies()).extracting(QuickReply::word).containsExactly("bye", "hours");

        replies.chosenProperty().set(replies.replies().get(1));
        write(replies, "open", "We open at 10.");
        assertThat(shop.settings.quickReplies())
                .containsExactly(new QuickReply("bye", "Goodbye {name}"), new QuickReply("open", "We open at 10."));

        replies.remove();
        assertThat(shop.settings.quickReplies()).hasSize(1);
        heard.accept();
        assertThat(shop.settings.quickReplies()).hasSize(2);
    }

    private static void write(RepliesViewModel replies, String word, String text) {
        replies.word.textProperty().set(word);
        replies.text.textProperty().set(text);
        replies.save();
    }

    @Test
    void aQuickReplyThatCannotBeIsNotKept() {
        var replies = model().replies;
        write(replies, "hours", "We open at 9.");
        replies.begin();
        write(replies, "hours", "twice");
        assertThat(replies.word.problemProperty().get()).isEqualTo("settings.replies.word.twice");
        for (var wrong : List.of("", "two words", "a/b", "x".repeat(100_000), "\0")) {
            write(replies, wrong, "text");
            assertThat(replies.word.problemProperty().get()).isEqualTo("settings.replies.word.wrong");
        }
        write(replies, "good", "x".repeat(100_000));
        assertThat(replies.text.problemProperty().get()).isEqualTo("settings.replies.text.wrong");
        assertThat(shop.settings.quickReplies()).hasSize(1);
    }

    @Test
    void aFailureIsSaidAndTriedAgain() {
        var fails = new AtomicBoolean(true);
        var model = model(failing(fails));
        assertThat(model.stateProperty().get()).isEqualTo(SettingsViewModel.State.FAILED);
        assertThat(heard.all).containsExactly("settings.unreadable");

        fails.set(false);
        model.tryAgain();
        assertThat(model.stateProperty().get()).isEqualTo(SettingsViewModel.State.READY);

        fails.set(true);
        model.work.save();
        model.whatsApp.test(Service.WHATSAPP);
        model.preferences.compactProperty().set(true);
        assertThat(model.whatsApp.testingProperty().get()).isEqualTo(new Testing.Broken());
        assertThat(heard.all).containsOnly("settings.unreadable", "settings.failed");
        assertThat(heard.problems).hasSize(4);
    }
}
