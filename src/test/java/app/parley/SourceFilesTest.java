package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
    private static final int LONGEST = 400;
    private static final int MEDIAN = 60;

    private record SourceFile(Path path, long lines) {}

    @Test
    void areSmallEnoughToBeReadAtOnce() throws IOException {
        assertThat(sources())
                .allSatisfy(file ->
                        assertThat(file.lines()).as("lines of %s", file.path()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void areMostlyMuchSmaller() throws IOException {
        var byLength = sources().stream()
                .sorted(Comparator.comparingLong(SourceFile::lines))
                .toList();

        assertThat(byLength.get(byLength.size() / 2).lines())
                .as("lines of the median file")
                .isLessThan(MEDIAN);
    }

    @Test
    void standInPackagesThatSayWhatTheyAre() throws IOException {
        assertThat(sources())
                .extracting(file -> file.path().resolveSibling("package-info.java"))
                .allSatisfy(note ->
                        assertThat(note).content().startsWith("///").contains("@org.jspecify.annotations.NullMarked"));
    }

    private static List<SourceFile> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SourceFilesTest::measured)
                    .toList();
        }
    }

    private static SourceFile measured(Path file) {
        try (var lines = Files.lines(file)) {
            return new SourceFile(file, lines.count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
