package app.parley.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Screen;
import app.parley.console.kit.Texts;
import app.parley.console.kit.WindowTest;
import app.parley.conversation.HistoryProgress;
import app.parley.desk.DeskFixture;
import app.parley.desk.status.Status;
import app.parley.outbox.standing.Concern;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

class ShellTest extends WindowTest {
    private final DeskFixture desk = new DeskFixture();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private ShellViewModel viewModel;
    private Shell shell;

    @BeforeEach
    void open() {
        show(1000, 800, () -> {
            var toasts = new Toasts(background, () -> look);
            viewModel = new ShellViewModel(desk.status, background, toasts, () -> DeskFixture.RUTH);
            shell = new Shell(
                    List.of(new Page("inbox"), new Page("approvals"), new Page("settings")),
                    viewModel,
                    new Surroundings(background, toasts, new Ways()),
                    new Shell.People(desk.inbox, () -> DeskFixture.RUTH),
                    new Holder(),
                    look,
                    mishap -> done.add("mishap " + mishap));
            return shell.root();
        });
        fx(() -> {
            shell.begin();
            return true;
        });
        until(() -> viewModel.statusProperty().get() != null);
    }

    @AfterEach
    void close() {
        fx(() -> {
            viewModel.close();
            return true;
        });
        desk.close();
    }

    private String title() {
        return fx(() -> ((Label) find(".screen-title")).getText());
    }

    @Test
    void goesToEachScreenByItsNumber() {
        assertThat(title()).isEqualTo("Inbox");
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(title()).isEqualTo("To approve");
        press(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(title()).isEqualTo("Settings");
        press(KeyCode.CONTROL, KeyCode.DIGIT9);
        assertThat(title()).isEqualTo("Settings");
    }

    @Test
    void thePaletteLeadsToScreensAndGivesTheFocusBack() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("approve");
        press(KeyCode.ENTER);
        assertThat(done).contains("open approvals");

        robot.interact(() -> find("#field-inbox").requestFocus());
        press(KeyCode.CONTROL, KeyCode.K);
        press(KeyCode.ESCAPE);
        assertThat(fx(() -> find("#field-inbox").isFocused())).isTrue();
    }

    @Test
    void thePaletteFindsPeople() {
        var received = desk.says(desk.contact("Beatriz", "34600000001"), "Hello");
        press(KeyCode.CONTROL, KeyCode.K);
        type("beatr");
        hands.passMillis(150);
        until(() -> !robot.lookup("Beatriz").queryAll().isEmpty());
        press(KeyCode.ENTER);

        assertThat(done).contains("conversation " + received.conversation().id().value());
    }

    @Test
    void aQuestionMarkShowsTheKeysButNotWhileOneWrites() {
        robot.interact(() -> find("#field-inbox").requestFocus());
        type("?");
        assertThat(robot.lookup("#help-keys").queryAll()).isEmpty();
        assertThat(fx(() -> ((TextField) find("#field-inbox")).getText())).isEqualTo("?");

        robot.interact(() -> find("#rail-inbox").requestFocus());
        type("?");
        assertThat(robot.lookup("#help-keys").queryAll()).isNotEmpty();
        press(KeyCode.ESCAPE);
        assertThat(robot.lookup("#help-keys").queryAll()).isEmpty();
    }

    @Test
    void oneKeyStopsEveryAgentAndTheStripSaysSo() {
        press(KeyCode.CONTROL, KeyCode.PERIOD);
        until(() -> desk.team.stopped() && find(".status-strip").getStyleClass().contains("amber"));

        press(KeyCode.CONTROL, KeyCode.PERIOD);
        until(() ->
                !desk.team.stopped() && !find(".status-strip").getStyleClass().contains("amber"));
    }

    @Test
    void theStripSaysHowFarTheMailIsAndWhyItDoesNotCome() {
        tells(new Status.Mail(14, 230, null));
        until(() -> strip().contains("catching up 14 of 230"));

        tells(new Status.Mail(14, 230, "The mailbox cannot be reached."));
        until(() -> strip().contains("The mailbox cannot be reached."));

        tells(Status.Mail.NONE);
        until(() -> strip().contains("caught up to"));

        desk.mail.tellReach("The tunnel is off.");
        hands.passMillis(200);
        until(() -> strip().contains("The tunnel is off."));
        desk.mail.tellReach(null);
        hands.passMillis(200);
        until(() -> strip().contains("caught up to"));
    }

    @Test
    void theStripSaysHowMuchOfThePastThePhoneHasTold() {
        tells(42, 0);
        until(() -> strip().contains("Past chats from your phone: 42 %"));
        tells(42, 2593109);
        until(() -> strip().contains("Your phone shares no past chats"));
        tells(100, 0);
        until(() -> !find("#strip-past").isVisible());
    }

    @Test
    void theStripSaysWhatMetaHasAgainstUsAndLeadsThere() {
        desk.standings.raise(Concern.Kind.PIN_CHANGED, null, desk.now, null);
        hands.passMillis(200);
        until(() -> strip().contains("A notice from Meta"));
        assertThat(fx(() -> find("#strip-concern").getAccessibleText())).contains("PIN of this number was changed");
        robot.interact(() -> find("#strip-concern").requestFocus());
        press(KeyCode.SPACE);
        assertThat(done).containsExactly("open settings/whatsapp");

        desk.standings.settle(desk.standings.open().getFirst().id());
        hands.passMillis(200);
        until(() -> !find("#strip-concern").isVisible());
    }

    private void tells(int percent, int declined) {
        desk.conversations.past().tell(new HistoryProgress(DeskFixture.OUR_NUMBER, 1, 1, percent, declined, desk.now));
        hands.passMillis(200);
    }

    private void tells(Status.Mail mail) {
        desk.mail.tell(mail);
        hands.passMillis(200);
    }

    private String strip() {
        return find(".status-strip").lookupAll(".button").stream()
                .map(part -> ((Button) part).getText())
                .collect(Collectors.joining(" "));
    }

    @Test
    void thePaletteLetsSomethingGoWrongInTheDemo() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("nothing back");
        press(KeyCode.ENTER);
        assertThat(done).contains("mishap SILENCE");
    }

    @Test
    void aScreenHasTheFocusAlsoWhereNothingInItTakesIt() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(fx(() -> find("#field-approvals").isFocused())).isTrue();

        robot.interact(() -> find("#rail-settings").requestFocus());
        press(KeyCode.SPACE);
        assertThat(fx(() -> find("#page-settings").isFocused())).isTrue();
    }

    @Test
    void aLetterReachesTheScreenWhereverTheFocusIs() {
        robot.interact(() -> find("#rail-settings").requestFocus());
        press(KeyCode.A);

        assertThat(done).containsExactly("inbox A");
        assertThat(fx(() -> find("#page-inbox").isFocused())).isTrue();
    }

    @Test
    void badgesCountWhatWaits() {
        desk.drafts(desk.says(desk.contact("Ana", "34600000001"), "Open?"), "Until eight.");
        hands.passMillis(100);
        until(() -> find("#rail-approvals").getAccessibleText().equals("To approve, 1 waiting"));
    }

    @Test
    void speaksAnotherLanguageWithoutLeavingTheScreen() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        fx(() -> {
            shell.speak(new Look(Texts.in("es"), look.times(), look.motion()));
            return true;
        });
        assertThat(title()).isEqualTo("Por aprobar");
    }

    @Test
    void everyPartOfTheStripOpensWhatItSpeaksOf() {
        for (var part : List.of("whatsapp", "model", "unread", "waiting", "cost")) {
            robot.interact(() -> find("#strip-" + part).requestFocus());
            press(KeyCode.SPACE);
        }
        assertThat(done)
                .containsExactly(
                        "open settings/whatsapp",
                        "open settings/model",
                        "open inbox",
                        "open approvals",
                        "open settings/costs");
    }

    private final class Page implements Screen {
        private final String name;
        private final TextField field = new TextField();

        private Page(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Ikon icon() {
            return Feather.INBOX;
        }

        @Override
        public Parent load(Look words) {
            field.setId("field-" + name);
            var page = new VBox(field);
            page.setId("page-" + name);
            page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.A) {
                    done.add(name + " A");
                }
            });
            return page;
        }

        /// The settings have nothing to begin with.
        @Override
        public void entered() {
            if (!name.equals("settings")) {
                field.requestFocus();
            }
        }
    }

    private final class Ways implements Navigator {
        @Override
        public void go(String screen) {
            done.add("go " + screen);
        }

        @Override
        public void openConversation(UUID conversation) {
            done.add("conversation " + conversation);
        }

        @Override
        public void openDraft(UUID draft) {
            done.add("draft " + draft);
        }
    }

    private final class Holder implements Frame {
        @Override
        public void open(String place) {
            done.add("open " + place);
        }

        @Override
        public List<String> settingsSections() {
            return List.of();
        }

        @Override
        public void otherTheme() {
            done.add("theme");
        }

        @Override
        public void strip(boolean on) {
            done.add("strip " + on);
        }

        @Override
        public void quit() {
            done.add("quit");
        }
    }
}
