package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.memory.FactKind;
import app.parley.console.kit.Look;
import app.parley.console.kit.Navigator;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Times;
import app.parley.console.kit.WindowTest;
import app.parley.console.media.FakeOutlet;
import app.parley.console.media.FakeSpeaker;
import app.parley.console.media.MessageFiles;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.Wish;
import app.parley.desk.settings.Preferences;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// By keyboard alone.
class InboxScreenTest extends WindowTest {
    private final DeskFixture desk = new DeskFixture();
    private Preferences preferences = Preferences.of(DeskFixture.RUTH);
    private final FakeOutlet outlet = new FakeOutlet();
    private InboxScreen screen;
    private int people;
    private double width = 1200;

    @AfterEach
    void close() {
        if (screen != null) {
            fx(() -> {
                screen.close();
                return true;
            });
        }
        desk.close();
    }

    private UUID says(String name, String text) {
        var person = desk.contact(name, "346000" + (10_000 + people++));
        return desk.says(person, text).conversation().id().value();
    }

    private void open() {
        screen = fx(() -> new InboxScreen(
                desk.desks(),
                () -> preferences,
                new Navigator() {
                    @Override
                    public void go(String name) {}

                    @Override
                    public void openConversation(UUID conversation) {}

                    @Override
                    public void openDraft(UUID draft) {}
                },
                background,
                heard,
                new MessageFiles(desk.files, background, heard, outlet, new FakeSpeaker()),
                desk.clock,
                ZoneOffset.UTC));
        show(width, 900, () -> screen.load(look));
        fx(() -> {
            screen.entered();
            return true;
        });
    }

    @SuppressWarnings("unchecked")
    private ListView<ListRow> list() {
        return (ListView<ListRow>) find(".conversation-list");
    }

    private VirtualFlow<?> flow() {
        return fx(() -> (VirtualFlow<?>) list().lookup(".virtual-flow"));
    }

    private void untilRows(int many) {
        until(() -> list().isVisible() && list().getItems().size() == many);
    }

    private void untilSelected(String name) {
        until(() -> list().getSelectionModel().getSelectedItem() instanceof ListRow.Chat(ConversationLine line)
                && line.name().equals(name));
    }

    private ConversationLine line(UUID conversation) {
        return desk.inbox.lines(List.of(conversation)).getFirst();
    }

    private static boolean focused(Node node) {
        return node.getScene().getFocusOwner() == node;
    }

    @Test
    void goesThroughTheListAndOpensWhatIsMarked() {
        says("Ana", "Hello");
        says("Bo", "Hi there");
        open();
        untilRows(2);

        press(KeyCode.DOWN);
        untilSelected("Bo");
        press(KeyCode.J);
        untilSelected("Ana");
        press(KeyCode.K);
        untilSelected("Bo");
        until(() -> robot.lookup("Hi there").tryQuery().isPresent());

        press(KeyCode.ENTER);
        until(() -> list().getScene().getFocusOwner() instanceof TextInputControl);
        press(KeyCode.ESCAPE);
        until(() -> focused(list()));
    }

    @Test
    void narrowsTheListByTheKeyboard() {
        says("Ana", "Hello");
        var bo = says("Bo", "Hi");
        desk.inbox.change(bo, new Wish.Assign(DeskFixture.RUTH), DeskFixture.RUTH);
        open();
        untilRows(2);

        robot.interact(() -> robot.lookup("#narrow").queryAs(MenuButton.class).requestFocus());
        press(KeyCode.SPACE);
        until(() -> robot.lookup("#narrow").queryAs(MenuButton.class).isShowing());
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        untilRows(1);
        assertThat(robot.lookup("#narrow").queryAs(MenuButton.class).getAccessibleText())
                .isEqualTo("And only those that are: Assigned to me");
    }

    @Test
    void marksAsReadWhatStaysOpen() {
        var ana = says("Ana", "Hello");
        open();
        untilRows(1);
        press(KeyCode.DOWN);
        untilSelected("Ana");

        hands.passMillis(500);

        until(() -> line(ana).unread() == 0);
    }

    @Test
    void snoozesUntilTomorrow() {
        says("Ana", "Hello");
        var bo = says("Bo", "Hi");
        open();
        untilRows(2);
        press(KeyCode.DOWN);
        untilSelected("Bo");

        press(KeyCode.S);
        until(() -> robot.lookup(".floating").tryQuery().isPresent());
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.ENTER);

        until(() -> line(bo).snoozedUntil() != null);
        assertThat(line(bo).snoozedUntil()).isEqualTo("2026-11-24T09:00:00Z");
        untilRows(1);
        untilSelected("Ana");
        until(() -> focused(list()));
    }

    @Test
    void escapeClosesOnlyWhatFloats() {
        says("Ana", "Hello");
        open();
        untilRows(1);
        press(KeyCode.DOWN);
        untilSelected("Ana");
        press(KeyCode.A);
        until(() -> robot.lookup(".floating").tryQuery().isPresent());

        press(KeyCode.ESCAPE);

        until(() -> robot.lookup(".form").tryQuery().isEmpty());
        until(() -> focused(list()));
        untilSelected("Ana");
    }

    @Test
    void closesAndTakesItBack() {
        says("Ana", "Hello");
        var bo = says("Bo", "Hi");
        open();
        untilRows(2);
        press(KeyCode.DOWN);
        untilSelected("Bo");

        press(KeyCode.E);
        untilRows(1);
        untilSelected("Ana");
        assertThat(line(bo).state()).isEqualTo("closed");

        fx(() -> {
            heard.accept();
            return true;
        });
        untilRows(2);
        untilSelected("Bo");
    }

    @Test
    void searchesAndOpensAMessageThatWasFound() {
        var ana = desk.contact("Ana", "34600111222");
        desk.says(ana, "Is the blue jacket in stock?");
        desk.says(ana, "Never mind");
        says("Bo", "Hi");
        open();
        untilRows(2);

        press(KeyCode.SLASH);
        until(() -> list().getScene().getFocusOwner() instanceof TextInputControl);
        type("jacket");
        hands.passMillis(150);
        until(() -> list().getItems().size() == 2 && list().getItems().get(1) instanceof ListRow.Found);
        press(KeyCode.ENTER);

        until(() -> list().getSelectionModel().getSelectedItem() instanceof ListRow.Found);
        until(() -> robot.lookup(".bubble").queryAll().size() >= 2);
        press(KeyCode.CONTROL, KeyCode.F);
        press(KeyCode.ESCAPE);
        untilRows(2);
        untilSelected("Ana");
    }

    @Test
    void beginsAChatWithANumberAndSaysWhatIsNone() {
        says("Ana", "Hello");
        open();
        untilRows(1);

        press(KeyCode.N);
        until(() -> robot.lookup(".new-chat").tryQuery().isPresent());
        type("12");
        press(KeyCode.ENTER);
        until(() -> robot.lookup("Write the number with its country code, as +34 600 111 222.")
                .tryQuery()
                .isPresent());
        type("34600999888");
        press(KeyCode.ENTER);

        until(() -> robot.lookup(".new-chat").tryQuery().isEmpty());
        untilRows(2);
        assertThat(desk.inbox
                        .list(new ListWish(Filter.ALL, DeskFixture.RUTH, "1234600999888", null, 10))
                        .lines())
                .hasSize(1);
    }

    @Test
    void doesNothingByLettersWhereSingleKeysAreNotWanted() {
        preferences = new Preferences(
                DeskFixture.RUTH, Preferences.Theme.LIGHT, "en", false, false, false, false, java.util.Set.of(), true);
        var ana = says("Ana", "Hello");
        open();
        untilRows(1);
        press(KeyCode.DOWN);
        untilSelected("Ana");

        press(KeyCode.E);
        assertThat(line(ana).state()).isEqualTo("open");
        assertThat(screen.keys()).noneMatch(hint -> hint.keys().equals("J"));

        press(KeyCode.CONTROL, KeyCode.E);
        until(() -> line(ana).state().equals("closed"));
    }

    @Test
    void hidesThePaneAndRemembersIt() {
        says("Ana", "Hello");
        open();
        untilRows(1);
        assertThat(find(".context").isVisible()).isTrue();

        press(KeyCode.CONTROL, KeyCode.I);

        until(() -> !robot.lookup(".context").query().isVisible());
        until(() -> desk.settings.preferences().folded().contains("inbox.pane"));
    }

    @Test
    void correctsByTheKeyboardWhatTheAgentsRemember() {
        var ana = desk.contact("Ana", "34600111222");
        var chat = desk.says(ana, "Hello");
        desk.memory.add(chat.conversation().id(), FactKind.SIZE, "M", "Ruth");
        open();
        untilRows(1);
        press(KeyCode.DOWN);
        untilSelected("Ana");
        until(() -> robot.lookup(".remembered").tryQuery().isPresent());
        fx(() -> {
            find(".remembered .button").requestFocus();
            return true;
        });
        press(KeyCode.SPACE);
        until(() -> list().getScene().getFocusOwner() instanceof TextInputControl field
                && field.getText().equals("M"));
        press(KeyCode.SHORTCUT, KeyCode.A);
        type("L");
        press(KeyCode.ENTER);
        until(() -> desk.memory.of(ana.id()).getFirst().text().equals("L"));
    }

    @Test
    void showsTheSameAgainInAnotherLanguage() {
        says("Ana", "Hello");
        says("Bo", "Hi");
        open();
        untilRows(2);
        press(KeyCode.DOWN);
        untilSelected("Bo");
        var spanish = Texts.in(Locale.forLanguageTag("es"));

        show(
                1000,
                900,
                () -> screen.load(new Look(spanish, new Times(spanish, ZoneOffset.UTC, desk.clock), look.motion())));

        untilRows(2);
        untilSelected("Bo");
        until(() -> robot.lookup("Abiertas").tryQuery().isPresent());
        desk.says(desk.contact("Cem", "34600555444"), "Hola");
        hands.pass(Duration.ofMillis(150));
        untilRows(3);
        untilSelected("Bo");
    }

    @Test
    void keepsTheReadersPlaceWhileOthersWrite() {
        for (int i = 0; i < 50; i++) {
            says("Person " + i, "Hello");
        }
        open();
        untilRows(50);
        var flow = flow();
        until(() -> flow.getFirstVisibleCell() != null);
        fx(() -> {
            flow.scrollPixels(640 + 20);
            return true;
        });
        var seen = fx(() -> list().getItems().get(flow.getFirstVisibleCell().getIndex()));
        double y = fx(() -> flow.getFirstVisibleCell().getLayoutY());

        says("Newcomer", "Hello");
        desk.says(desk.contact("Person 3", "34600010003"), "Once more");
        hands.pass(Duration.ofMillis(150));
        untilRows(51);

        fx(() -> {
            list().getScene().getRoot().layout();
            return true;
        });
        assertThat(fx(() -> list().getItems().get(flow.getFirstVisibleCell().getIndex())))
                .isSameAs(seen);
        assertThat(fx(() -> flow.getFirstVisibleCell().getLayoutY())).isEqualTo(y);
    }

    @Test
    void pagesThroughTenThousandConversations() {
        var ids = app.parley.desk.ManyConversations.fill(desk.database, 10_000, 0);
        open();
        until(() -> list().isVisible() && list().getItems().size() >= 50);
        var flow = flow();
        until(() -> flow.getFirstVisibleCell() != null);

        for (int page = 0; page < 20; page++) {
            int had = fx(() -> list().getItems().size());
            fx(() -> {
                flow.setPosition(1);
                list().layout();
                return true;
            });
            until(() -> list().getItems().size() > had);
            assertThat(fx(() -> list().getItems().size())).isLessThan(had + 4 * ConversationsViewModel.PAGE);
        }

        assertThat(fx(() -> List.copyOf(list().getItems()))).hasSizeGreaterThan(1000);
        assertThat(fx(() -> ((ListRow.Chat) list().getItems().getFirst()).line().lastAt()))
                .isAfter(fx(() ->
                        ((ListRow.Chat) list().getItems().getLast()).line().lastAt()));
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void drawsHostileNamesAndWords() {
        var person = desk.contact("Ana\0 " + "x".repeat(500) + " محمد 👩‍👩‍👧‍👦", "34600111222");
        desk.says(person, "مرحبا\0 <b> {0} %n " + "z".repeat(4000));
        desk.inbox.change(
                desk.inbox
                        .list(new ListWish(Filter.ALL, DeskFixture.RUTH, null, null, 1))
                        .lines()
                        .getFirst()
                        .id(),
                new Wish.AddNote("note " + "y".repeat(5000)),
                DeskFixture.RUTH);
        open();
        untilRows(1);
        var root = (Parent) fx(() -> list().getScene().getRoot());

        fx(() -> {
            list().getSelectionModel().select(0);
            return true;
        });
        until(() -> robot.lookup(".note").tryQuery().isPresent());
        fx(() -> {
            root.layout();
            return true;
        });
        assertThat(heard.problems).isEmpty();
    }

    @Test
    void inANarrowWindowThePaneStandsInThePlaceOfTheListWhileWanted() {
        width = 884;
        says("Ana", "Hello");
        open();
        untilRows(1);
        press(KeyCode.DOWN);
        untilSelected("Ana");
        until(() -> robot.lookup(".thread-header").tryQuery().isPresent());
        assertThat(fx(() -> find(".context").isVisible())).isFalse();

        press(KeyCode.CONTROL, KeyCode.I);
        until(() -> find(".context").isVisible() && !find(".conversations").isVisible());
        until(() -> find(".context").getScene().getRoot().getLayoutBounds().getWidth() <= width);

        press(KeyCode.CONTROL, KeyCode.I);
        until(() -> !find(".context").isVisible() && find(".conversations").isVisible());
        assertThat(desk.settings.preferences().folded()).doesNotContain("inbox.pane");
    }
}
