package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.console.media.FakeOutlet;
import app.parley.console.media.FakeSpeaker;
import app.parley.console.media.MessageFiles;
import app.parley.desk.DeskFixture;
import app.parley.desk.approvals.RejectReason;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.ThreadMessage;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadWindowTest extends WindowTest {
    private final DeskFixture desk = new DeskFixture();
    private ThreadViewModel viewModel;
    private ThreadView view;
    private UUID id;

    @BeforeEach
    void open() {
        viewModel = fx(() -> new ThreadViewModel(
                desk.inbox, desk.queue, desk.settings, desk.wording, background, heard, desk.clock, ZoneOffset.UTC));
        view = new ThreadView(
                viewModel,
                background,
                new MessageFiles(desk.files, background, heard, new FakeOutlet(), new FakeSpeaker()));
        show(700, 620, () -> view.load(look));
    }

    @AfterEach
    void close() {
        fx(() -> {
            viewModel.close();
            return true;
        });
        desk.close();
    }

    private void opened(int messages) {
        var ana = desk.contact("Ana", "34600111222");
        for (int i = 0; i < messages; i++) {
            id = desk.says(ana, "message " + i).conversation().id().value();
        }
        fx(() -> {
            viewModel.open(id);
            return true;
        });
        until(() -> viewModel.phase().get() == Phase.SHOWN && flow().getLastVisibleIndex() >= 0);
    }

    private org.fxmisc.flowless.VirtualFlow<ThreadItem, ThreadCell> flow() {
        return view.flow().flow();
    }

    private void focusMessages() {
        fx(() -> {
            view.focusMessages();
            return true;
        });
    }

    private void focusComposer() {
        fx(() -> {
            view.focusComposer();
            return true;
        });
    }

    private List<String> inSight() {
        return fx(() -> flow().visibleCells().stream()
                .map(ThreadCell::item)
                .filter(ThreadItem.Message.class::isInstance)
                .map(item -> ((ThreadItem.Message) item).message().text())
                .toList());
    }

    @Test
    void opensAtTheNewestEndAndIsScrolledByKeysToTheVeryBeginning() {
        opened(200);
        assertThat(inSight()).endsWith("message 199");

        focusMessages();
        for (int i = 0; i < 200 && !inSight().contains("message 0"); i++) {
            press(KeyCode.PAGE_UP);
        }
        assertThat(inSight()).contains("message 0");

        press(KeyCode.END);
        until(() -> viewModel.followsEnd().get());
        assertThat(inSight()).endsWith("message 199");
    }

    @Test
    void buttonsAreWrittenAndSentByKeyboardAlone() {
        opened(1);
        focusComposer();
        type("Shall we keep it?");
        robot.press(KeyCode.SHIFT).press(KeyCode.TAB).release(KeyCode.TAB).release(KeyCode.SHIFT);
        press(KeyCode.SPACE);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        until(() -> viewModel.composer().beside().extra().get() != null);
        until(this::writesBeside);
        press(KeyCode.ESCAPE);
        until(() -> viewModel.composer().beside().extra().get() == null);
        fx(() -> {
            viewModel.composer().beside().begin(Extra.Kind.BUTTONS);
            return true;
        });
        until(this::writesBeside);
        type("Yes");
        press(KeyCode.TAB);
        type("No");
        focusComposer();
        press(KeyCode.ENTER);
        until(() -> viewModel.composer().beside().extra().get() == null);

        var said = desk.inbox
                .thread(ThreadWish.newest(id, 5))
                .orElseThrow()
                .messages()
                .getLast();
        assertThat(said.text()).isEqualTo("Shall we keep it?");
        assertThat(said.details()).isEqualTo(new Details.Offer(null, null, List.of("Yes", "No"), null));
    }

    /// The first field is there, drawn, and has the keyboard.
    private boolean writesBeside() {
        return find(".extra-form .text-field") instanceof TextField field
                && field.isFocused()
                && field.getSkin() != null;
    }

    @Test
    void theMessageUnderTheReaderDoesNotMoveWhenAPageComesAboveIt() {
        opened(200);
        focusMessages();
        press(KeyCode.UP);
        press(KeyCode.UP);
        int before = fx(() -> viewModel.items().get().size());
        var place = place();
        fx(() -> {
            viewModel.older();
            return true;
        });
        until(() -> viewModel.items().get().size() > before);

        assertThat(place()).isEqualTo(place);
    }

    @Test
    void whatComesIsFollowedAtTheEndAndLeavesAReaderElsewhereInPeace() {
        opened(60);
        desk.says(desk.contact("Ana", "34600111222"), "followed");
        hands.passMillis(200);
        until(() -> inSight().contains("followed"));

        focusMessages();
        press(KeyCode.PAGE_UP);
        var place = place();
        desk.says(desk.contact("Ana", "34600111222"), "not followed");
        hands.passMillis(200);
        until(() -> viewModel.newBelow().get() == 1);
        assertThat(place()).isEqualTo(place);
        assertThat(inSight()).doesNotContain("not followed");
        press(KeyCode.END);
        until(() -> inSight().contains("not followed"));
    }

    /// The first message in sight, and where it is.
    private List<Object> place() {
        return fx(() -> {
            view.flow().layout();
            var cell = flow().visibleCells().stream()
                    .filter(one -> one.item() instanceof ThreadItem.Message)
                    .findFirst()
                    .orElseThrow();
            return List.of(cell.item().key(), cell.getLayoutY());
        });
    }

    @Test
    void aQuickReplyIsWrittenSentAndUndoneByKeysAlone() {
        desk.settings.keepQuickReplies(
                List.of(new QuickReply("hello", "Hello {name}"), new QuickReply("hours", "We open at nine, {name}")));
        opened(2);
        focusComposer();
        type("/h");
        until(() -> viewModel.composer().replies().get().size() == 2);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(field().getText()).isEqualTo("We open at nine, Ana");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        type("bye");
        press(KeyCode.ENTER);

        until(() -> heard.all.contains("thread.sent"));
        assertThat(newest().text()).isEqualTo("We open at nine, Ana\nbye");
        assertThat(field().getText()).isEmpty();
        fx(() -> {
            heard.accept();
            return true;
        });
        until(() -> field().getText().equals("We open at nine, Ana\nbye"));
        assertThat(newest().state()).isEqualTo("cancelled");
    }

    @Test
    void theDraftIsApprovedInPlaceWithTabAndEnter() {
        drafted();
        focusMessages();
        press(KeyCode.TAB);
        press(KeyCode.ENTER);

        until(() -> heard.all.contains("thread.draft.approved"));
        assertThat(newest().text()).isEqualTo("At nine.");
    }

    @Test
    void theDraftIsRejectedWithADigit() {
        drafted();
        focusMessages();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.ENTER);
        type(Integer.toString(RejectReason.WRONG_TONE.ordinal() + 1));

        until(() -> heard.all.contains("thread.draft.rejected"));
        assertThat(desk.queue.queue(10).lines()).isEmpty();
    }

    @Test
    void theDraftIsRewordedInTheComposer() {
        drafted();
        focusMessages();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.ENTER);
        until(() -> field().isFocused());
        type(" Bye.");
        press(KeyCode.ENTER);

        until(() -> heard.all.contains("thread.draft.approved"));
        assertThat(newest().text()).isEqualTo("At nine. Bye.");
    }

    private void drafted() {
        opened(1);
        desk.drafts(desk.says(desk.contact("Ana", "34600111222"), "When do you open?"), "At nine.");
        hands.passMillis(200);
        until(() -> viewModel.items().get().getLast() instanceof ThreadItem.Draft);
        fx(() -> {
            view.flow().layout();
            return true;
        });
    }

    @Test
    void aMessageIsQuotedByKeys() {
        opened(5);
        focusMessages();
        press(KeyCode.CONTROL, KeyCode.UP);
        press(KeyCode.CONTROL, KeyCode.UP);
        press(KeyCode.R);
        until(() -> field().isFocused());
        type("that one");
        press(KeyCode.ENTER);

        until(() -> heard.all.contains("thread.sent"));
        assertThat(newest().about().text()).isEqualTo("message 3");
    }

    @Test
    void aNoteIsWrittenByKeysAndNothingGoesOut() {
        opened(1);
        focusComposer();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        type("ask Bo");
        press(KeyCode.ENTER);
        hands.passMillis(200);

        until(() -> {
            hands.passMillis(200);
            return viewModel.items().get().getLast() instanceof ThreadItem.Note;
        });
        assertThat(newest().text()).isEqualTo("message 0");
    }

    @Test
    void theWordsStayWhenTheNodesAreMadeAnew() {
        opened(30);
        focusComposer();
        type("not sent yet");
        show(700, 620, () -> view.load(look));

        assertThat(field().getText()).isEqualTo("not sent yet");
        until(() -> inSight().contains("message 29"));
    }

    @Test
    void aHugeTextIsShownInPartAndWritesNothingElse() {
        opened(1);
        desk.says(desk.contact("Ana", "34600111222"), "\0" + "ع😀x ".repeat(25_000));
        hands.passMillis(200);
        until(() -> viewModel.items().get().size() == 3);

        until(() -> flow().visibleCells().stream()
                .anyMatch(cell -> cell.lookupAll(".hyperlink").stream()
                        .anyMatch(node -> texts.get("message.more").equals(((Labeled) node).getText()))));
    }

    private TextArea field() {
        return (TextArea) find(".composer-field");
    }

    private ThreadMessage newest() {
        return desk.inbox
                .thread(ThreadWish.newest(id, 5))
                .orElseThrow()
                .messages()
                .getLast();
    }
}
