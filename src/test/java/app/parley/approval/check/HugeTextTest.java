package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HugeTextTest {
    private static final KeywordReading READING = new KeywordReading();
    private static final List<String> PIECES = List.of(
            "a",
            " ",
            "1",
            "1 ",
            "€",
            "a ",
            "a.",
            ".",
            "1.",
            "1,",
            "1:",
            "/",
            "-",
            "twenty",
            "twenty ",
            "and ",
            "@",
            "a@",
            "\n",
            "\"",
            "say ",
            "free ",
            "we will ",
            "\u200b",
            "😀",
            "http://",
            "x ",
            "Ab ",
            "e\u0301",
            "you can ",
            "20 € ",
            "1-",
            "(",
            "¿",
            "a_",
            "{",
            "no ",
            "in a ");

    @Test
    void answersForMegabytesAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> PIECES.forEach(piece -> {
                    var text = piece.repeat(4 * 1024 * 1024 / piece.length());
                    assertThat(Cases.text(text)
                                    .answering(text)
                                    .knowing(text)
                                    .after(text)
                                    .in("es")
                                    .failures())
                            .isNotEmpty();
                    READING.intent(text);
                }));
    }

    @Test
    void answersForTheLongestTextThatIsRead() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(40),
                () -> PIECES.forEach(piece -> {
                    var text = piece.repeat(Wording.LONGEST / piece.length());
                    Cases.text(text)
                            .answering(text)
                            .knowing(text)
                            .after(text)
                            .in("es")
                            .failures();
                }));
    }

    @Test
    void answersForAnyOddText() {
        var random = new Random(4711);
        for (int round = 0; round < 4000; round++) {
            var odd = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                odd.append(PIECES.get(random.nextInt(PIECES.size())));
                odd.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x250 : 0x1FFFF));
            }
            var text = odd.toString();
            assertThat(Cases.text(text).answering(text).knowing(text).in("pt").failures())
                    .isNotNull();
            assertThat(READING.intent(text)).isNotNull();
        }
    }
}
