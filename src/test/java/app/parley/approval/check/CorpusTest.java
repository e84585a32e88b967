package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {
    private static final String LATIN = "aceopxyi";
    private static final String CYRILLIC = "асеорхуі";

    static List<Corpus.Line> hostile() {
        return Corpus.lines("hostile.txt");
    }

    static List<Corpus.Line> harmless() {
        return Corpus.lines("harmless.txt");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void holdsWhatTheBusinessNeverSaid(Corpus.Line line) {
        var failures = Corpus.hostile(line, line.column(2)).failures();
        if (line.column(1).equals("any")) {
            assertThat(failures).isNotEmpty();
        } else {
            assertThat(failures).contains(line.column(1));
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void letsAHarmlessTextPass(Corpus.Line line) {
        assertThat(Corpus.harmless(line).failures()).isEmpty();
    }

    @Test
    void hasEnoughToSay() {
        assertThat(hostile()).hasSizeGreaterThan(500);
        assertThat(harmless()).hasSizeGreaterThan(150);
    }

    @Test
    void holdsItHoweverItIsDressedUp() {
        var random = new Random(20260302);
        List<UnaryOperator<String>> dresses = List.of(
                text -> insert(text, "\u200b", random),
                text -> insert(text, "\u00ad", random),
                text -> insert(text, "\u202e", random),
                text -> lookalikes(text, random),
                text -> randomCase(text, random),
                CorpusTest::fullWidth,
                text -> text.toUpperCase(java.util.Locale.ROOT),
                text -> text.replace(" ", "\u00a0"),
                text -> text.replace(" ", "  \n"),
                text -> "*" + text + "*",
                text -> "_" + text.replace(" ", "_ _") + "_",
                text -> "Thank you for writing to us. " + text,
                text -> "Hola, gracias por escribirnos. " + text + " ¡Que tengas un buen día!",
                text -> text + " 😊🙏",
                text -> "Obrigado! " + text);
        for (var line : hostile()) {
            for (int i = 0; i < 5; i++) {
                var text = dresses.get(random.nextInt(dresses.size())).apply(line.column(2));
                assertThat(Corpus.hostile(line, text).failures()).as(text).isNotEmpty();
            }
        }
    }

    @Test
    void holdsWordsWhoseLettersStandApart() {
        for (var line : hostile()) {
            if (line.column(3).isEmpty()
                    && line.column(4).isEmpty()
                    && line.column(2).length() > 12) {
                for (var gap : List.of(" ", ".", "-", "*", " . ")) {
                    var text =
                            line.column(2).chars().mapToObj(Character::toString).collect(Collectors.joining(gap));
                    assertThat(Corpus.hostile(line, text).failures()).as(text).isNotEmpty();
                }
            }
        }
    }

    private static String insert(String text, String sign, Random random) {
        int at = text.length() < 2 ? 0 : 1 + random.nextInt(text.length() - 1);
        return text.substring(0, at) + sign + text.substring(at);
    }

    private static String lookalikes(String text, Random random) {
        return text.chars()
                .mapToObj(c -> LATIN.indexOf(c) >= 0 && random.nextBoolean()
                        ? CYRILLIC.substring(LATIN.indexOf(c), LATIN.indexOf(c) + 1)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String randomCase(String text, Random random) {
        return text.chars()
                .mapToObj(c ->
                        Character.toString(random.nextBoolean() ? Character.toUpperCase(c) : Character.toLowerCase(c)))
                .collect(Collectors.joining());
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(c -> Character.toString(c > ' ' && c < 0x7F ? c + 0xFEE0 : c))
                .collect(Collectors.joining());
    }
}
