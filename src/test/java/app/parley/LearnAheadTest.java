package app.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The build learns of the examples that ship; where it did not, as under some editors, there is nothing to compare.
class LearnAheadTest {
    private static final String[] FILES = {
        "app/parley/knowledge/topics.learnt", "app/parley/conversation/reading/intents.learnt"
    };
    private static final int LARGEST = 3_000_000;

    @TempDir
    private Path folder;

    @Test
    void whatShipsWasLearntOfTheExamplesThatShip() throws IOException {
        LearnAhead.main(new String[] {folder.toString()});
        for (var file : FILES) {
            assertThat(folder.resolve(file)).isNotEmptyFile();
            assertThat(Files.size(folder.resolve(file))).isLessThan(LARGEST);
        }
        for (var file : FILES) {
            var shipped = LearnAhead.class.getResourceAsStream("/" + file);
            assumeThat(shipped).isNotNull();
            try (shipped) {
                assertThat(folder.resolve(file)).hasBinaryContent(shipped.readAllBytes());
            }
        }
    }
}
