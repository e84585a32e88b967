package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HugeTextTest {
    private static final List<String> PIECES = List.of(
            "a", " ", "1", "1 ", "€", "a ", "a.", ".", "1.", "1,", "1:", "/", "-", "twenty", "twenty ", "and ", "@", "a@", "\n", "\"", "say ", "free ",
            "we will ", "\u200b", "😀", "http://", "x ", "Ab ", "e\u0301", "you can ", "20 € ", "1-", "(", "¿", "a_", "{", "no ", "in a ");

    @Test
    void answersForMegabytesAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PIECES.forEach(piece -> {
            var text = piece.repeat(4 * 1024 * 1024 / piece.length());
            assertThat(Cases.text(text).answering(text).knowing(text).after(text).in("es").failures()).isNotEmpty();
            new KeywordReading().intent(text);
        }));
    }

    @Test
    void answersForTheLongestTextThatIsRead() {
        assertTimeoutPreemptively(Duration.ofSeconds(40), () -> PIECES.forEach(piece -> {
            var text = piece.repeat(Wording.LONGEST / piece.length());
            Cases.text(text).answering(text).knowing(text).after(text).in("es").failures();
        }));
    }
}
