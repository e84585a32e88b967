package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.console.media.FakeOutlet;
import app.parley.console.media.FakeSpeaker;
import app.parley.console.media.MessageFiles;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.ThreadWish;
import java.time.ZoneOffset;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Words are asked for and chosen by keyboard alone.
class SuggestingWindowTest extends WindowTest {
    private final DeskFixture desk = new DeskFixture();
    private ThreadViewModel viewModel;
    private UUID id;

    @BeforeEach
    void open() {
        viewModel = fx(() -> new ThreadViewModel(
                desk.inbox, desk.queue, desk.settings, desk.wording, background, heard, desk.clock, ZoneOffset.UTC));
        var view = new ThreadView(
                viewModel,
                background,
                new MessageFiles(desk.files, background, heard, new FakeOutlet(), new FakeSpeaker()));
        show(700, 720, () -> view.load(look));
        id = desk.says(desk.contact("Ana", "34600111222"), "Thanks for yesterday")
                .conversation()
                .id()
                .value();
        fx(() -> {
            viewModel.open(id);
            return true;
        });
        until(() -> viewModel.phase().get() == Phase.SHOWN);
        fx(() -> {
            view.focusComposer();
            return true;
        });
    }

    @AfterEach
    void close() {
        fx(() -> {
            viewModel.close();
            return true;
        });
        desk.close();
    }

    private String written() {
        return fx(() -> viewModel.composer().textProperty().get());
    }

    @Test
    void aWishBecomesWordsToChooseFrom() {
        desk.wordsmith.offers("You are welcome!", "You are most welcome, come back soon!");
        press(KeyCode.CONTROL, KeyCode.G);
        until(() -> find("#wording-wish").isFocused());
        assertThat(robot.lookup(".wish").queryAllAs(Node.class))
                .noneMatch(chip -> chip.getParent().isVisible());
        type("say that she is welcome");
        press(KeyCode.ENTER);
        until(() -> robot.lookup(".wording").queryAll().size() == 2);
        press(KeyCode.DOWN);
        press(KeyCode.DIGIT2);
        until(() -> written().equals("You are most welcome, come back soon!"));
        until(() -> find(".composer-field").isFocused());
        assertThat(desk.inbox.thread(ThreadWish.newest(id, 5)).orElseThrow().messages())
                .as("nothing goes before it is sent")
                .hasSize(1);
    }

    @Test
    void whatStandsIsPutOtherwiseByADigitAndEnter() {
        desk.wordsmith.offers("Welcome!");
        type("You are very welcome indeed");
        press(KeyCode.CONTROL, KeyCode.G);
        until(() -> find("#wording-wish").isFocused());
        type("1");
        press(KeyCode.ENTER);
        until(() -> robot.lookup(".wording").queryAll().size() == 1);
        assertThat(desk.wordsmith.asked.getLast().instructions()).contains("shorter", "You are very welcome indeed");
        press(KeyCode.ENTER);
        until(() -> written().equals("Welcome!"));
    }

    @Test
    void escapeLeavesWhatStands() {
        type("You are welcome");
        press(KeyCode.CONTROL, KeyCode.G);
        until(() -> find("#wording-wish").isFocused());
        type("2 lines");
        press(KeyCode.ESCAPE);
        until(() -> find(".composer-field").isFocused());
        assertThat(written()).isEqualTo("You are welcome");
        assertThat(desk.wordsmith.asked).isEmpty();
    }

    @Test
    void longWordingsLeaveRoomForTheThreadAndAreSeenOneAfterTheOther() {
        desk.wordsmith.offers("Come. ".repeat(120), "Come by. ".repeat(100), "Come by soon. ".repeat(80));
        press(KeyCode.CONTROL, KeyCode.G);
        until(() -> find("#wording-wish").isFocused());
        type("come");
        press(KeyCode.ENTER);
        until(() -> robot.lookup(".wording").queryAll().size() == 3);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        var cards = robot.lookup(".wording").queryAllAs(Node.class).stream().toList();
        until(() -> cards.getLast().isFocused());
        until(() -> {
            var pane = find(".wording-box .scroll-pane");
            var seen = pane.localToScene(pane.getLayoutBounds());
            var card = cards.getLast().localToScene(cards.getLast().getLayoutBounds());
            return seen.getHeight() <= 260
                    && card.getMinY() >= seen.getMinY() - 1
                    && card.getMinY() < seen.getMaxY() - 40;
        });
    }
}
