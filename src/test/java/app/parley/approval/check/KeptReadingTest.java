package app.parley.approval.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.reading.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is learnt of a shop's own examples, and what of it is kept for the next start.
class KeptReadingTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    private static List<Example> shops(String word) {
        return Stream.of(" my flumph", " a flumph please", ", when can you", " it")
                .map(text -> new Example(word + text, "appointment"))
                .toList();
    }

    private LearntReading learnt(List<Example> shops) {
        var reading = new LearntReading(() -> shops, folder);
        reading.learn();
        return reading;
    }

    @Test
    void doesNotLearnTheSameTwiceAndAlwaysWhatIsNew() throws IOException {
        var file = folder.resolve("intents.learnt");
        learnt(shops("zorbify"));
        Files.setLastModifiedTime(file, LONG_AGO);

        assertThat(learnt(shops("zorbify")).intent("zorbify two flumph").name()).isEqualTo("appointment");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);

        assertThat(learnt(shops("grelch")).intent("grelch two flumph").name()).isEqualTo("appointment");
        assertThat(Files.getLastModifiedTime(file)).isGreaterThan(LONG_AGO);
    }

    @Test
    void keepsNothingOfAShopThatConfirmedNothing() {
        learnt(List.of());
        assertThat(folder).isEmptyDirectory();
    }
}
