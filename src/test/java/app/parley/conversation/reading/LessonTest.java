package app.parley.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written down of what was learnt, and when it counts.
class LessonTest {
    private static final Offset<Double> LAST_DIGITS = Offset.offset(0.0001);

    @TempDir
    private Path folder;

    private int learnt;

    private static List<Example> examples() {
        return Stream.of("are you open on sunday", "when do you open", "what time do you close", "open today?")
                .flatMap(text -> Stream.of(
                        new Example(text, "opening_hours"),
                        new Example(text.replace("open", "ship").replace("close", "deliver"), "delivery")))
                .toList();
    }

    private Lesson<Classifier> lesson(List<Example> examples) {
        return new Lesson<>(
                examples,
                those -> {
                    learnt++;
                    return Classifier.learn(those, 0.9);
                },
                Classifier::read);
    }

    private Path file() {
        return folder.resolve("hours.learnt");
    }

    @Test
    void aClassifierGuessesAlikeWhetherItLearntOrWasReadBack() {
        var first = lesson(examples()).keptIn(file());
        var second = lesson(examples()).keptIn(file());
        assertThat(learnt).isOne();
        assertThat(second.labels()).isEqualTo(first.labels());
        assertThat(second.threshold()).isEqualTo(first.threshold());
        for (var text : List.of("open on monday?", "do you ship to Lisbon", "", "olá 🙂")) {
            assertThat(second.guess(text).label()).isEqualTo(first.guess(text).label());
            assertThat(second.guess(text).confidence())
                    .isCloseTo(first.guess(text).confidence(), LAST_DIGITS);
        }
    }

    @Test
    void aLikenessIsTheSameWhetherItLearntOrWasReadBack() {
        var lesson = new Lesson<>(examples(), Likeness::learn, Likeness::read);
        var learnt = lesson.keptIn(file()).of("open on monday?", 2, 0);
        var read = lesson.keptIn(file()).of("open on monday?", 2, 0);
        assertThat(read)
                .extracting(Likeness.Share::label)
                .isEqualTo(learnt.stream().map(Likeness.Share::label).toList());
        assertThat(read.getFirst().share()).isCloseTo(learnt.getFirst().share(), LAST_DIGITS);
    }

    @Test
    void aFileCountsForItsVeryExamplesOnly() {
        lesson(examples()).keptIn(file());
        var others = new ArrayList<>(examples());
        others.add(new Example("closed on sunday?", "opening_hours"));
        lesson(others).keptIn(file());
        assertThat(learnt).isEqualTo(2);
        lesson(others.reversed()).keptIn(file());
        assertThat(learnt).isEqualTo(3);
    }

    @Test
    void aBrokenFileIsLearntAgainAndMended() throws IOException {
        lesson(examples()).keptIn(file());
        var whole = Files.readAllBytes(file());
        var changed = whole.clone();
        changed[whole.length / 2] ^= 0x55;
        var longName = whole.clone();
        longName[0] = (byte) 0xff;
        var broken = List.of(
                changed,
                longName,
                new byte[0],
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length / 2),
                new byte[1_000_000],
                "no such thing".getBytes(StandardCharsets.UTF_8));
        for (var bytes : broken) {
            Files.write(file(), bytes);
            int before = learnt;
            lesson(examples()).keptIn(file());
            assertThat(learnt).isEqualTo(before + 1);
            assertThat(file()).hasBinaryContent(whole);
        }
    }

    @Test
    void learnsWhereNothingCanBeKept() throws IOException {
        var noFolder = Files.createFile(folder.resolve("file"));
        assertThat(lesson(examples()).keptIn(noFolder.resolve("x")).labels()).hasSize(2);
    }

    @Test
    void nothingIsShippedThatNobodyLearntAhead() {
        assertThat(lesson(examples()).shipped(LessonTest.class, "hours.learnt")).isEmpty();
    }

    @Test
    void writesBesideTheClassWhatIsToBeShipped() throws IOException {
        lesson(examples()).ship(folder, LessonTest.class, "hours.learnt");
        lesson(examples()).keptIn(folder.resolve("app/parley/conversation/reading/hours.learnt"));
        assertThat(learnt).isOne();
    }
}
