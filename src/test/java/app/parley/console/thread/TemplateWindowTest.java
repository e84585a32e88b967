package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.console.media.FakeOutlet;
import app.parley.console.media.FakeSpeaker;
import app.parley.console.media.MessageFiles;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.thread.ThreadMessage;
import app.parley.template.Category;
import app.parley.template.Status;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The locked composer by the keyboard alone.
class TemplateWindowTest extends WindowTest {
    private final DeskFixture desk = new DeskFixture();
    private ThreadViewModel viewModel;
    private UUID id;

    @BeforeEach
    void open() throws Exception {
        desk.atMeta.has("a_back", "en", Category.UTILITY, Status.APPROVED, "Hi {{1}}, it is here.");
        desk.atMeta.has("b_ready", "en", Category.UTILITY, Status.APPROVED, "Your order {{1}} of {{2}} is ready.");
        desk.templates.sync();
        id = desk.says(desk.contact("Ana", "34600111222"), "hello")
                .conversation()
                .id()
                .value();
        desk.now = desk.now.plus(Duration.ofHours(30));
        viewModel = fx(() -> new ThreadViewModel(
                desk.inbox, desk.queue, desk.settings, desk.wording, background, heard, desk.clock, ZoneOffset.UTC));
        var view = new ThreadView(
                viewModel,
                background,
                new MessageFiles(desk.files, background, heard, new FakeOutlet(), new FakeSpeaker()));
        show(700, 620, () -> view.load(look));
        fx(() -> {
            viewModel.open(id);
            return true;
        });
        until(() -> typed().offer() != null);
    }

    @AfterEach
    void close() {
        fx(() -> {
            viewModel.close();
            return true;
        });
        desk.close();
    }

    private TemplateTyped typed() {
        return viewModel.composer().templates().typed().get();
    }

    private ThreadMessage newest() {
        return desk.inbox
                .thread(ThreadWish.newest(id, 50))
                .orElseThrow()
                .messages()
                .getLast();
    }

    @Test
    void aTemplateIsChosenFilledAndSentByKeysAlone() {
        fx(() -> {
            find(".template-form .combo-box").requestFocus();
            return true;
        });
        press(KeyCode.DOWN);
        until(() -> typed().name().equals("b_ready"));
        press(KeyCode.TAB);
        until(() -> find(".template-form .text-field").isFocused());
        type("77");
        press(KeyCode.TAB);
        type("Monday");
        until(() -> typed().preview().equals("Your order 77 of Monday is ready."));
        press(KeyCode.TAB);
        press(KeyCode.SPACE);

        until(() -> newest().type().equals("template"));
        assertThat(newest().text()).isEqualTo("Your order 77 of Monday is ready.");
    }
}
