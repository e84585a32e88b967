package app.parley.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessShown;
import app.parley.desk.settings.AccessWish;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.QuickReply;
import app.parley.settings.Connection;
import app.parley.settings.hours.HoursText;
import app.parley.settings.hours.NightPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Drives the settings by keyboard alone.
class SettingsScreenTest extends WindowTest {
    private final DeskFixture shop = new DeskFixture();
    private final AtomicInteger startedAgain = new AtomicInteger();
    private SettingsScreen screen;

    @AfterEach
    void close() {
        if (screen != null) {
            fx(() -> {
                screen.close();
                return true;
            });
        }
        shop.close();
    }

    private void open() {
        screen = fx(() ->
                new SettingsScreen(background, shop.desks(), heard, hands, startedAgain::incrementAndGet, () -> {}));
        show(1000, 800, () -> screen.load(look));
        until(() -> find(".settings-content").isVisible());
        fx(() -> {
            screen.entered();
            return true;
        });
    }

    /// From the list of sections down to one, and into its form.
    private void go(Section section) {
        press(KeyCode.HOME);
        for (int i = 0; i < section.ordinal(); i++) {
            press(KeyCode.DOWN);
        }
        press(KeyCode.TAB);
    }

    private void tabTo(String id) {
        for (int i = 0; i < 40; i++) {
            Node focused = fx(() -> find("#settings-sections").getScene().getFocusOwner());
            if (id.equals(focused.getId())) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way by keyboard to " + id);
    }

    private void replace(String text) {
        press(KeyCode.SHORTCUT, KeyCode.A);
        type(text);
    }

    @Test
    void typesThePriceOfAModelThatNobodyKnows() {
        shop.modelCosts = null;
        open();
        go(Section.COSTS);
        tabTo("settings-costs-input");
        replace("0.75");
        tabTo("settings-costs-output");
        replace("3");
        press(KeyCode.ENTER);
        until(() -> shop.costs.model().own() != null);
        until(() -> ((Label) find("#settings-costs-price")).getText().contains("typed here"));
    }

    @Test
    void changesTheUndoTime() {
        open();
        go(Section.APPROVALS);
        tabTo("settings-rule-undo_time");
        replace("20");
        press(KeyCode.ENTER);

        until(() -> heard.all.contains("settings.saved"));
        assertThat(shop.choices.now().undoTime()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void choosesAModelThatTheServerSaysItHasAndStatesThatTheKeyIsPaid() {
        open();
        go(Section.MODEL);
        tabTo("settings-model-offline");
        press(KeyCode.DOWN);
        tabTo("settings-access-gemini_paid");
        press(KeyCode.SPACE);
        tabTo("settings-models-gemini");
        press(KeyCode.SPACE);
        until(() -> !robot.lookup(".menu-item").queryAll().isEmpty());
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        until(() -> robot.lookup(".text-field").<TextField>queryAll().stream()
                .anyMatch(field -> field.getText().startsWith("model-")));
        tabTo("settings-save");
        press(KeyCode.SPACE);
        until(() -> heard.all.contains("settings.saved"));
        var kept = shop.settings.connections().fields();
        assertThat(kept.stream().filter(one -> one.field() == AccessField.GEMINI_PAID))
                .extracting(AccessShown::value)
                .containsExactly("true");
    }

    @Test
    void saysWhatIsWrongUnderTheField() {
        open();
        go(Section.APPROVALS);
        tabTo("settings-rule-undo_time");
        replace("99");
        press(KeyCode.ENTER);

        until(() -> robot.lookup(".danger-text").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().equals("Choose between 0 and 60 seconds.")));
    }

    @Test
    void setsTheHoursAndWhatHappensAtNight() {
        open();
        go(Section.HOURS);
        tabTo("settings-hours-monday");
        replace("9-14, 16:30-20");
        tabTo("settings-hours-special");
        replace("2026-12-25 Christmas");
        tabTo("settings-hours-night-answer");
        press(KeyCode.DOWN);
        tabTo("settings-hours-quiet-from");
        replace("22");
        press(KeyCode.TAB);
        replace("8:00");
        press(KeyCode.ENTER);

        until(() -> heard.all.contains("settings.saved"));
        var kept = shop.hours.now();
        assertThat(HoursText.day(kept.opening().on(DayOfWeek.MONDAY))).isEqualTo("9:00-14:00, 16:30-20:00");
        assertThat(HoursText.special(kept.opening().special())).isEqualTo("2026-12-25 Christmas");
        assertThat(kept.night()).isEqualTo(NightPlan.NOTICE);
        assertThat(kept.quiet()).hasToString("22:00–8:00");
        until(() -> find("#settings-hours-monday") instanceof TextInputControl field
                && field.getText().equals("9:00-14:00, 16:30-20:00"));
    }

    @Test
    void addsAQuickReply() {
        open();
        go(Section.REPLIES);
        tabTo("settings-replies-add");
        press(KeyCode.SPACE);
        type("hours");
        press(KeyCode.TAB);
        type("We open at 9.");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);

        until(() -> heard.all.contains("settings.saved"));
        assertThat(shop.settings.quickReplies()).containsExactly(new QuickReply("hours", "We open at 9."));
    }

    @Test
    void switchesThemeAndLanguage() {
        open();
        go(Section.APPEARANCE);
        tabTo("settings-appearance-theme-system");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        until(() -> shop.settings.preferences().theme() == Preferences.Theme.DARK);

        tabTo("settings-appearance-language");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        until(() -> shop.settings.preferences().language().equals("es"));
    }

    @Test
    void testsAConnectionThatFailsAndReadsThePlainWords() {
        shop.trial = new Connection.Trial.Fails(
                "WhatsApp does not accept the access token: it is wrong, or it has expired.");
        open();
        go(Section.WHATSAPP);
        tabTo("settings-access-phone_number_id");
        type("106540352242922");
        tabTo("settings-access-access_token");
        type("EAAtoken");
        tabTo("settings-test-whatsapp");
        press(KeyCode.SPACE);

        until(() -> ((Label) find("#settings-result-whatsapp")).getText().contains("does not accept the access token"));
    }

    @Test
    void offersToStartAgainOnceSomethingWasKept() {
        open();
        go(Section.WHATSAPP);
        tabTo("settings-access-access_token");
        type("EAAtoken");
        press(KeyCode.ENTER);
        until(() -> find("#settings-start-again").getParent().isVisible());
        assertThat(fx(() -> ((TextInputControl) find("#settings-access-access_token")).getText()))
                .isEmpty();

        press(KeyCode.ESCAPE);
        press(KeyCode.TAB);
        tabTo("settings-start-again");
        press(KeyCode.SPACE);
        assertThat(startedAgain).hasValue(1);
    }

    @Test
    void aDeepLinkLeadsIntoTheForm() {
        open();
        fx(() -> {
            screen.open("model");
            screen.open("nowhere");
            return true;
        });

        assertThat(fx(() -> find("#settings-model-offline")
                        .getScene()
                        .getFocusOwner()
                        .getId()))
                .isEqualTo("settings-model-offline");
        press(KeyCode.ESCAPE);
        assertThat(fx(() -> find("#settings-sections").isFocused())).isTrue();
    }

    @Test
    void whatTheEnvironmentGivesIsReadOnly() {
        shop.settings.keepConnections(List.of(new AccessWish(AccessField.VERIFY_TOKEN, "kept")));
        screen = fx(() -> new SettingsScreen(
                background,
                shop.desks(shop.settings(java.util.Map.of("PARLEY_WHATSAPP_PHONE_NUMBER_ID", "123456"))),
                heard,
                hands,
                () -> {},
                () -> {}));
        show(1000, 800, () -> screen.load(look));
        fx(() -> {
            screen.open("whatsapp");
            return true;
        });

        until(() -> find("#settings-access-phone_number_id").isDisabled());
        assertThat(robot.lookup(".caption").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText())
                        .isEqualTo("Set by PARLEY_WHATSAPP_PHONE_NUMBER_ID in the environment"));
    }

    @Test
    void everySectionLoadsInBothThemesAndEachLanguage() {
        open();
        for (var language : List.of("en", "es", "pt-BR")) {
            for (var dark : List.of(true, false)) {
                dark(dark);
                var other = app.parley.console.kit.Texts.in(language);
                show(1000, 800, () -> screen.load(new app.parley.console.kit.Look(other, look.times(), look.motion())));
                for (var section : Section.values()) {
                    fx(() -> {
                        screen.open(section.word());
                        return true;
                    });
                    assertThat(fx(() -> robot.lookup(".settings-form .pane-title").queryAllAs(Label.class).stream()
                                    .map(Label::getText)
                                    .toList()))
                            .contains(other.get(section.key()));
                }
            }
        }
    }
}
