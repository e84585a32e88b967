package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Look;
import app.parley.console.kit.Motion;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Times;
import app.parley.conversation.Direction;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.Wish;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowWordsTest {
    private final InboxFixture inbox = new InboxFixture();
    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final Look look = new Look(texts, new Times(texts, ZoneOffset.UTC, inbox.desk.clock), new Motion(true));

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void saysWhoSpokeLast() {
        var ana = inbox.says("Ana", "Are you\nopen?");
        var id = ana.conversation().id().value();
        assertThat(LineWords.last(look, inbox.line(id))).isEqualTo("Are you open?");
        assertThat(LineWords.by(look, inbox.line(id))).isEmpty();

        inbox.desk.inbox.send(id, new Outgoing.Text("Until eight", null), DeskFixture.RUTH);

        assertThat(LineWords.by(look, inbox.line(id))).isEqualTo("You:");
        assertThat(LineWords.spoken(look, inbox.line(id))).contains("Ana", "You:", "Until eight", "waiting to go out");
    }

    @Test
    void namesWhatHasNoWords() {
        var ana = inbox.person("Ana");
        var sent = inbox.desk.comes(ana, "image", null, null, "{}");
        assertThat(LineWords.last(look, inbox.line(sent.conversation().id().value())))
                .isEqualTo("Picture");
    }

    @Test
    void saysThatAnEchoCameFromThePhone() {
        var ana = inbox.person("Ana");
        var sent = inbox.desk.comes(ana, Direction.ECHO, "text", "I am on my way", null, "{}", null);
        assertThat(LineWords.spoken(look, inbox.line(sent.conversation().id().value())))
                .contains("from the phone");
    }

    @Test
    void countsDownTheWindowOnlyNearItsEnd() {
        var id = inbox.chat("Ana", "Hello");
        inbox.desk.now = DeskFixture.NOON.plus(Duration.ofHours(19));
        assertThat(LineChips.of(look, inbox.line(id))).isEmpty();

        inbox.desk.now = DeskFixture.NOON.plus(Duration.ofHours(20)).plusSeconds(60);
        assertThat(LineChips.of(look, inbox.line(id)))
                .containsExactly(new LineChips.Chip("3 h 59 min left", "warning"));

        inbox.desk.now = DeskFixture.NOON.plus(Duration.ofHours(23)).plusSeconds(60);
        assertThat(LineChips.of(look, inbox.line(id))).containsExactly(new LineChips.Chip("59 min left", "danger"));

        inbox.desk.now = DeskFixture.NOON.plus(Duration.ofHours(25));
        assertThat(LineChips.of(look, inbox.line(id))).isEmpty();
    }

    @Test
    void showsWhatIsWorthAWord() {
        var asked = inbox.says("Ana", "When do you open?");
        var id = asked.conversation().id().value();
        inbox.desk.drafts(asked, "At eight.");
        inbox.wish(id, new Wish.Assign("Bo"));
        inbox.wish(id, new Wish.Block());
        assertThat(LineChips.of(look, inbox.line(id)))
                .extracting(LineChips.Chip::words)
                .containsExactly("Draft", "Blocked", "Bo");
    }

    @ParameterizedTest
    @CsvSource({
        "34600111222, +34 600 111 222",
        "14155552671, +1 415 555 2671",
        "351912345678, +351 912 345 678",
        "12345, 12345",
        "call me, call me"
    })
    void writesNumbersAsPeopleReadThem(String digits, String shown) {
        assertThat(PhoneText.of(digits)).isEqualTo(shown);
    }

    @Test
    void showsTheWordsAroundWhatWasFound() {
        assertThat(Snippet.of("Hello there", "hello")).isEqualTo("Hello there");
        var text = "word ".repeat(100) + "Jacket in blue" + " word".repeat(100);
        assertThat(Snippet.of(text, "jacket"))
                .startsWith("… ")
                .contains("Jacket in blue")
                .hasSizeLessThan(170);
        assertThat(Snippet.of("🎉".repeat(50_000), "x")).hasSizeLessThan(170).doesNotContain("\uFFFD");
    }
}
