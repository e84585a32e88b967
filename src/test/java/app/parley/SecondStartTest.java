package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondStartTest {
    private final AtomicInteger raised = new AtomicInteger();

    @Test
    void raisesTheFirstWindow(@TempDir Path workspace) {
        try (var first = SecondStart.listen(workspace, raised::incrementAndGet)) {
            assertThat(first).isNotNull();
            assertThat(SecondStart.raiseFirst(workspace)).isTrue();
            assertThat(SecondStart.raiseFirst(workspace)).isTrue();
        }
        assertThat(raised).hasValue(2);
    }

    @Test
    void isTheFirstWhereNobodyListens(@TempDir Path workspace) {
        assertThat(SecondStart.raiseFirst(workspace)).isFalse();
    }

    @Test
    void takesASocketThatAKilledProgramLeftBehindForNobody(@TempDir Path workspace) throws Exception {
        Files.writeString(workspace.resolve("parley.sock"), "left behind");
        assertThat(SecondStart.raiseFirst(workspace)).isFalse();

        try (var first = SecondStart.listen(workspace, raised::incrementAndGet)) {
            assertThat(first).isNotNull();
            assertThat(SecondStart.raiseFirst(workspace)).isTrue();
        }
        assertThat(workspace.resolve("parley.sock")).doesNotExist();
    }

    @Test
    void doesWithoutWhereTheFoldersNameIsTooLong(@TempDir Path folder) throws Exception {
        var deep = Files.createDirectories(folder.resolve("x".repeat(120)));
        assertThat(SecondStart.listen(deep, raised::incrementAndGet)).isNull();
        assertThat(SecondStart.raiseFirst(deep)).isFalse();
    }
}
