package app.parley.console.media;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.console.thread.ThreadView;
import app.parley.console.thread.ThreadViewModel;
import app.parley.contact.Contact;
import app.parley.conversation.FileUnavailableException;
import app.parley.conversation.FileUnavailableException.Why;
import app.parley.conversation.Received;
import app.parley.desk.DeskFixture;
import app.parley.desk.SentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a thread, by keyboard alone.
class MediaWindowTest extends WindowTest {
    private final DeskFixture desk = new DeskFixture();
    private final FakeOutlet outlet = new FakeOutlet();
    private final FakeSpeaker speaker = new FakeSpeaker();
    private final List<String> chats = new ArrayList<>();
    private MessageFiles files;
    private ThreadViewModel viewModel;
    private ThreadView view;
    private StackPane over;
    private Contact ana;

    @BeforeEach
    void open() {
        ana = desk.contact("Ana", "34600111222");
        viewModel = fx(() -> new ThreadViewModel(
                desk.inbox, desk.queue, desk.settings, desk.wording, background, heard, desk.clock, ZoneOffset.UTC));
        files = new MessageFiles(desk.files, background, heard, outlet, speaker);
        files.floatOn(new Above());
        view = new ThreadView(viewModel, background, files);
        show(800, 700, () -> {
            over = new StackPane();
            over.setPickOnBounds(false);
            return new StackPane(view.load(look), over);
        });
    }

    @AfterEach
    void close() {
        speaker.goOn();
        fx(() -> {
            files.voices().stop();
            viewModel.close();
            return true;
        });
        desk.close();
    }

    /// What floats, and closes by Escape.
    private final class Above implements Floor {
        @Override
        public void open(Region card, Node focus) {
            card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            over.getChildren().setAll(card);
            over.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    close();
                }
            });
            focus.requestFocus();
        }

        @Override
        public void close() {
            over.getChildren().clear();
        }

        @Override
        public void chat(String number) {
            chats.add(number);
        }
    }

    private Received picture(int width, int height) {
        return SentFiles.sends(desk, ana, "image", "image/jpeg", null, SentFiles.picture("jpg", width, height));
    }

    private Received document(String name, String content) {
        return SentFiles.sends(desk, ana, "document", "application/pdf", name, content.getBytes());
    }

    private void opened(Received last) {
        fx(() -> {
            viewModel.open(last.conversation().id().value());
            return true;
        });
        until(() -> !robot.lookup(".bubble").queryAll().isEmpty());
        fx(() -> {
            view.focusMessages();
            return true;
        });
    }

    /// Marks the newest message and does what one expects of it.
    private void enterNewest() {
        press(KeyCode.CONTROL, KeyCode.UP);
        press(KeyCode.ENTER);
    }

    private Viewer viewer() {
        return (Viewer) over.getChildren().getFirst();
    }

    private boolean says(String words) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled && words.equals(labeled.getText()))
                .tryQuery()
                .isPresent();
    }

    private double seen() {
        return robot.from(over)
                .lookup((Node node) -> node instanceof ImageView)
                .tryQuery()
                .map(node -> ((ImageView) node).getImage().getWidth())
                .orElse(0.0);
    }

    @Test
    void aPictureIsSeenInTheThreadAndLargeByEnterAndTheOthersByArrows() {
        picture(300, 200);
        opened(picture(1200, 400));
        until(() -> robot.lookup((Node node) -> node instanceof ImageView)
                        .queryAll()
                        .size()
                == 2);

        enterNewest();
        until(() -> seen() == 1200);
        assertThat(says("Picture 2 of 2")).isTrue();
        press(KeyCode.LEFT);
        until(() -> seen() == 300);
        press(KeyCode.LEFT);
        assertThat(seen()).as("the first one").isEqualTo(300);
        press(KeyCode.RIGHT);
        until(() -> seen() == 1200);
        press(KeyCode.F);
        until(() -> says("Fit"));
        press(KeyCode.ESCAPE);
        until(() -> over.getChildren().isEmpty());
    }

    @Test
    void aPictureIsSavedWhereThePersonSays(@TempDir Path folder) throws IOException {
        opened(picture(300, 200));
        outlet.where = Optional.of(folder.resolve("mine.jpg"));
        enterNewest();
        until(() -> seen() == 300);
        press(KeyCode.S);
        until(() -> Files.exists(folder.resolve("mine.jpg")));
        assertThat(outlet.named).containsExactly("file.jpg");
        assertThat(Files.readAllBytes(folder.resolve("mine.jpg"))).isEqualTo(SentFiles.picture("jpg", 300, 200));
        assertThat(folder.toFile().list()).as("no half file beside it").hasSize(1);
    }

    @Test
    void aDocumentIsOpenedOnlyAfterAWarning() throws IOException {
        opened(document("../invoice.pdf", "%PDF-1.7 hello"));
        enterNewest();
        until(() -> says("It came from outside. Open it only if you expected it."));
        assertThat(outlet.opened).isEmpty();
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        until(() -> outlet.opened.size() == 1);
        var copy = outlet.opened.getFirst();
        assertThat(copy.getFileName()).hasToString("invoice.pdf");
        assertThat(Files.readString(copy)).isEqualTo("%PDF-1.7 hello");
    }

    @Test
    void whatCouldRunIsOnlySaved() {
        opened(document("invoice.exe", "MZ"));
        enterNewest();
        until(() -> over.getChildren().size() == 1);
        var buttons =
                robot.from(over).lookup((Node node) -> node instanceof Button).queryAllAs(Button.class);
        assertThat(buttons).extracting(Button::getText).containsExactlyInAnyOrder("Cancel", "Save as …");
        press(KeyCode.ESCAPE);
        until(() -> over.getChildren().isEmpty());
        assertThat(outlet.opened).isEmpty();
    }

    @Test
    void aPictureThatIsNotOneSaysSo() {
        opened(SentFiles.sends(desk, ana, "image", "image/png", null, "<svg/>".getBytes()));
        until(() -> says("This picture cannot be shown. It can be saved."));
    }

    @Test
    void whatCouldNotBeFetchedSaysWhyAndIsTriedAgainByEnter() {
        var received = SentFiles.announces(desk, ana, "image", "image/jpeg", null);
        desk.source = (_, _) -> {
            throw new FileUnavailableException(Why.TOO_LARGE, "on purpose", null);
        };
        desk.fetches.want(received.message());
        desk.fetches.fetchDue();
        opened(received);
        until(() -> says("The file is larger than 100 MB and was left where it is."));
        enterNewest();
        until(() -> desk.fetches
                        .standing(List.of(SentFiles.media(received)))
                        .get(SentFiles.media(received))
                        .dueAt()
                != null);
    }

    private Received voice(int seconds) {
        return SentFiles.sends(desk, ana, "audio", "audio/ogg; codecs=opus", null, Recordings.tone(seconds));
    }

    private Hearing hearing() {
        return files.voices().hearing().get();
    }

    @Test
    void aVoiceNoteIsPlayedToItsEndByEnter() {
        opened(voice(3));
        until(() -> says("0:00 / 0:03"));
        enterNewest();
        until(() -> speaker.drained.get() == 1 && !hearing().playing());
        assertThat(speaker.heard.get()).isEqualTo(3L * Opus.RATE * 2);
        assertThat(speaker.closed.get()).isEqualTo(1);
        assertThat(hearing().position()).isZero();
    }

    @Test
    void aVoiceNoteStopsWhereSpaceIsPressedAndGoesOnFromThere() {
        speaker.room = 2L * Opus.RATE * 2;
        opened(voice(4));
        until(() -> says("0:00 / 0:04"));
        enterNewest();
        until(() -> says("0:01 / 0:04"));
        press(KeyCode.SPACE);
        until(() -> !hearing().playing());
        assertThat(hearing().position()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        speaker.goOn();
        until(() -> speaker.closed.get() == 1);
        assertThat(speaker.drained.get()).isZero();
        press(KeyCode.SPACE);
        until(() -> speaker.drained.get() == 1);
    }

    @Test
    void aSecondVoiceNoteSilencesTheFirst() {
        speaker.room = Opus.RATE;
        var first = SentFiles.file(voice(4));
        var second = SentFiles.file(voice(2));
        fx(() -> {
            files.voices().toggle(first);
            files.voices().toggle(second);
            return true;
        });
        speaker.goOn();
        until(() -> speaker.drained.get() == 1 && !hearing().playing());
        assertThat(hearing().isOf(second)).isTrue();
    }

    @Test
    void theSpeedGoesRoundAndIsKept() {
        opened(voice(1));
        until(() -> says("1×"));
        for (var next : List.of("1.5×", "2×", "1×")) {
            robot.interact(
                    () -> robot.lookup(".voice-speed").queryAs(Button.class).fire());
            assertThat(says(next)).as(next).isTrue();
        }
    }

    @Test
    void whereThereIsNoSoundItSaysSo() {
        speaker.silent = true;
        opened(voice(1));
        until(() -> says("0:00 / 0:01"));
        enterNewest();
        until(() -> says("This computer has no sound output."));
    }

    @Test
    void aRecordingThatIsNoneSaysSoAndCanBeSaved() {
        opened(SentFiles.sends(desk, ana, "audio", "audio/ogg", null, "OggS, it says".getBytes()));
        until(() -> says("This recording cannot be played here. It can be saved."));
        enterNewest();
        until(() -> over.getChildren().size() == 1);
    }

    @Test
    void aPlaceIsShownOnTheMapOnlyWhenAsked() {
        opened(desk.comes(ana, "location", null, null, "{\"location\":{\"latitude\":41.5,\"longitude\":-8.4}}"));
        assertThat(outlet.browsed).isEmpty();
        enterNewest();
        until(() -> outlet.browsed.size() == 1);
        assertThat(outlet.browsed.getFirst())
                .isEqualTo("https://www.openstreetmap.org/?mlat=41.500000&mlon=-8.400000#map=17/41.500000/-8.400000");
    }

    @Test
    void aChatBeginsWithANumberFromAnAddressCard() {
        opened(desk.comes(
                ana,
                "contacts",
                "Bo",
                null,
                "{\"contacts\":[{\"name\":{\"formatted_name\":\"Bo\"},\"phones\":[{\"phone\":\"+49 30 1\"}]}]}"));
        until(() -> says("Start a chat"));
        robot.interact(() -> robot.lookup("Start a chat").queryAs(Button.class).fire());
        assertThat(chats).containsExactly("+49 30 1");
    }

    @Test
    void picturesThatWereSeenLongAgoAreForgotten() {
        var ids = new ArrayList<java.util.UUID>();
        for (int i = 0; i < 14; i++) {
            ids.add(SentFiles.file(picture(1000 + i, 1000)));
        }
        for (var id : ids) {
            var here = new ArrayList<>();
            fx(() -> {
                files.pictures().ask(id, 2048, here::add);
                return true;
            });
            until(() -> here.size() == 1);
        }
        assertThat(fx(() -> files.pictures().pixels())).isBetween(8_000_000L, 10_000_000L);
    }
}
