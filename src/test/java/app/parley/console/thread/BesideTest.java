package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.Attached;
import app.parley.desk.inbox.ThreadWish;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.ThreadMessage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files, and things to tap, go with what is written.
class BesideTest {
    private final ThreadFixture fixture = new ThreadFixture();
    private final ComposerViewModel composer = fixture.composer;
    private final Beside beside = composer.beside();
    private final DeskFixture desk = fixture.desk;

    @TempDir
    private Path folder;

    private UUID id;

    @BeforeEach
    void open() {
        id = fixture.conversation(fixture.opened(1).getFirst());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path pdf(String name) throws IOException {
        return file(name, "%PDF-1.7\n" + name);
    }

    private List<ThreadMessage> ours() {
        return desk.inbox.thread(ThreadWish.newest(id, 50)).orElseThrow().messages().stream()
                .skip(1)
                .toList();
    }

    private void type(String text) {
        composer.textProperty().set(text);
    }

    @Test
    void wordsStandUnderTheFirstOfTheFiles() throws IOException {
        beside.attach(List.of(pdf("a.pdf"), pdf("b.pdf")));
        type("Both bills");
        composer.send();

        assertThat(ours()).extracting(ThreadMessage::text).containsExactly("Both bills", null);
        assertThat(ours()).extracting(message -> message.file().name()).containsExactly("a.pdf", "b.pdf");
        assertThat(beside.files().get()).isEmpty();
        assertThat(composer.textProperty().get()).isEmpty();
    }

    @Test
    void soundAndLongWordsGoBesideEachOther() throws IOException {
        beside.attach(List.of(file("note.ogg", "OggS\0\2" + "\0".repeat(20) + "\1\23OpusHead\1\1")));
        type("Listen");
        composer.send();
        assertThat(ours()).extracting(ThreadMessage::type).containsExactly("text", "audio");

        beside.attach(List.of(pdf("a.pdf")));
        type("w".repeat(1025));
        composer.send();
        assertThat(ours()).extracting(ThreadMessage::type).containsExactly("text", "audio", "text", "document");
    }

    @Test
    void aFileCanBeLeftOutAgainAndTakenBack() throws IOException {
        beside.attach(List.of(pdf("a.pdf")));
        assertThat(composer.canSend().get()).isTrue();
        beside.drop(beside.files().get().getFirst());
        assertThat(composer.canSend().get()).isFalse();

        beside.attach(List.of(pdf("b.pdf")));
        type("Your bill");
        composer.send();
        fixture.heard.accept();
        assertThat(beside.files().get()).extracting(Attached.Kept::name).containsExactly("b.pdf");
        assertThat(composer.textProperty().get()).isEqualTo("Your bill");
        assertThat(ours()).extracting(ThreadMessage::state).containsExactly("cancelled");
    }

    @Test
    void everyConversationKeepsItsOwnFiles() throws IOException {
        beside.attach(List.of(pdf("a.pdf")));
        var other = desk.says(desk.contact("Bo", "34600111333"), "Hi")
                .conversation()
                .id()
                .value();
        fixture.thread.open(other);
        assertThat(beside.files().get()).isEmpty();
        fixture.thread.open(id);
        assertThat(beside.files().get()).hasSize(1);
    }

    @Test
    void whatCannotBeSentIsSaidAndTheRestStays() throws IOException {
        var huge = folder.resolve("huge.bin");
        try (var sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength((100L << 20) + 1);
        }
        beside.attach(List.of(pdf("a.pdf"), file("empty.txt", ""), huge));
        assertThat(beside.files().get()).extracting(Attached.Kept::name).containsExactly("a.pdf");
        assertThat(fixture.heard.all)
                .contains("The file is empty.", "The file is larger than the 100 MB WhatsApp takes.");

        beside.attach(List.of(folder, folder.resolve("nothing there")));
        assertThat(fixture.heard.problems).hasSize(2);
        beside.attach(Collections.nCopies(11, pdf("b.pdf")));
        assertThat(fixture.heard.all).contains("thread.file.too_many");
        assertThat(beside.files().get()).hasSize(1);
    }

    @Test
    void buttonsStandUnderTheWordsAndNeedThem() {
        beside.begin(Extra.Kind.BUTTONS);
        beside.keep(new Extra(Extra.Kind.BUTTONS, List.of("Yes", " ", "No ")));
        assertThat(composer.canSend().get()).isFalse();
        type("Shall we keep it?");
        composer.send();

        assertThat(ours())
                .singleElement()
                .satisfies(message -> assertThat(message.details())
                        .isEqualTo(new Details.Offer(null, null, List.of("Yes", "No"), null)));
        assertThat(beside.extra().get()).isNull();
    }

    @Test
    void whatIsRefusedStaysAsItWasTyped() {
        beside.begin(Extra.Kind.LINK);
        var typed = new Extra(Extra.Kind.LINK, List.of("Open", "example dot org"));
        beside.keep(typed);
        type("Our shop");
        composer.send();

        assertThat(composer.problem().get()).contains("https://");
        assertThat(beside.extra().get()).isEqualTo(typed);
        assertThat(composer.textProperty().get()).isEqualTo("Our shop");
        assertThat(ours()).isEmpty();
    }

    @Test
    void aPlaceAndACardGoBeforeTheWords() {
        beside.begin(Extra.Kind.PLACE);
        beside.keep(new Extra(Extra.Kind.PLACE, List.of("Lúa", "", "42.2406, -8.7207")));
        type("Here we are");
        composer.send();
        assertThat(ours()).extracting(ThreadMessage::type).containsExactly("location", "text");
        assertThat(ours().getFirst().details()).isEqualTo(new Details.Place(42.2406, -8.7207, "Lúa", null));

        for (var nonsense : List.of("", "here", "42", "42,2406, -8", "1e9,5")) {
            assertThat(new Extra(Extra.Kind.PLACE, List.of("", "", nonsense)).isWhole())
                    .isFalse();
        }
    }

    @Test
    void aListTakesAChoiceALine() {
        beside.begin(Extra.Kind.CHOICES);
        beside.keep(new Extra(Extra.Kind.CHOICES, List.of("Sizes", "Small | 36 to 38\n\nLarge\n")));
        type("Which size?");
        composer.send();
        assertThat(ours().getFirst().details())
                .isEqualTo(new Details.Offer(null, null, List.of("Sizes", "Small", "Large"), null));
    }

    @Test
    void aQuickReplyBringsItsPicture() throws IOException {
        var kept = (Attached.Kept) desk.inbox.attach("list.pdf", Files.readAllBytes(pdf("list.pdf")));
        desk.settings.keepQuickReplies(List.of(new QuickReply("list", "Our prices", kept.id())));
        fixture.breathe();
        type("/list");
        composer.insert(composer.replies().get().getFirst());

        assertThat(composer.textProperty().get()).isEqualTo("Our prices");
        assertThat(beside.files().get()).containsExactly(kept);
    }

    @Test
    void anUnfinishedExtraWaitsWhileANoteIsWritten() {
        beside.begin(Extra.Kind.CARD);
        composer.toggleNote();
        type("Ask Bea first");
        assertThat(composer.canSend().get()).isTrue();
        composer.send();
        assertThat(ours()).isEmpty();
        composer.toggleNote();
        assertThat(beside.extra().get()).isEqualTo(Extra.empty(Extra.Kind.CARD));
    }

    @Test
    void aReactionIsSentFromTheThreadAndTakenBack() {
        var asked = fixture.messages().getFirst().message();
        fixture.thread.wishes().react(asked, "👍");
        fixture.breathe();
        assertThat(fixture.messages().getFirst().message().reactions()).hasSize(1);
        fixture.pass(Duration.ofSeconds(1));
        fixture.thread.wishes().react(asked, null);
        fixture.breathe();
        assertThat(fixture.messages().getFirst().message().reactions()).isEmpty();
    }
}
