package app.parley.approval.learning;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.learning.Piece.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void namesTheWordsThatWereChanged() {
        assertThat(WordDiff.between("Hi Ana, it costs 49 €.", "Hello Ana, it costs 49 €."))
                .containsExactly(
                        new Piece(Kind.GONE, "Hi"),
                        new Piece(Kind.NEW, "Hello"),
                        new Piece(Kind.SAME, " Ana, it costs 49 €."));
    }

    @Test
    void keepsAnAmountWhole() {
        assertThat(WordDiff.between("It costs 49.90 €", "It costs 39.90 €"))
                .contains(new Piece(Kind.GONE, "49.90"), new Piece(Kind.NEW, "39.90"));
    }

    @Test
    void showsNeighbouringChangesAsOne() {
        assertThat(WordDiff.between("we open at nine today", "we open very early today"))
                .containsExactly(
                        new Piece(Kind.SAME, "we open "),
                        new Piece(Kind.GONE, "at nine"),
                        new Piece(Kind.NEW, "very early"),
                        new Piece(Kind.SAME, " today"));
    }

    @Test
    void saysNothingOfWhatIsTheSame() {
        assertThat(WordDiff.between("same 😊", "same 😊")).containsExactly(new Piece(Kind.SAME, "same 😊"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    /// Whatever was written, both texts can be put together again from the pieces.
    @Test
    void losesNothingOfEitherText() {
        var words = List.of("a", "b", "the", "👩‍👩‍👧", " ", "\n", "49,90", "…", "\uD83D", "ñ", "\0");
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var before = text(words, random);
            var after = text(words, random);
            var pieces = WordDiff.between(before, after);
            assertThat(joined(pieces, Kind.GONE)).isEqualTo(before);
            assertThat(joined(pieces, Kind.NEW)).isEqualTo(after);
        }
    }

    @Test
    void isDoneWithHugeTextsInAMoment() {
        var before = "one ".repeat(30_000);
        var after = "two ".repeat(30_000);
        var begun = System.nanoTime();
        assertThat(WordDiff.between(before, after)).hasSize(2);
        assertThat(WordDiff.between(before.substring(0, 7_000), after.substring(0, 7_000)))
                .hasSize(2);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    private static String text(List<String> words, Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(_ -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }

    private static String joined(List<Piece> pieces, Kind side) {
        return pieces.stream()
                .filter(piece -> piece.kind() == Kind.SAME || piece.kind() == side)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
