package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {
    @TempDir
    private Path folder;

    @Test
    void letsOneEngineIntoAWorkspace() {
        var workspace = Workspace.at(folder);
        try (var _ = WorkspaceLock.take(workspace).orElseThrow()) {
            assertThat(WorkspaceLock.take(workspace)).isEmpty();
            assertThat(WorkspaceLock.take(Workspace.at(folder.resolve("../" + folder.getFileName()))))
                    .isEmpty();
        }
    }

    @Test
    void letsTheNextOneInOnceTheFirstHasGone() {
        var workspace = Workspace.at(folder);
        WorkspaceLock.take(workspace).orElseThrow().close();

        try (var next = WorkspaceLock.take(workspace).orElseThrow()) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void keepsWorkspacesApart() {
        try (var _ = WorkspaceLock.take(Workspace.at(folder.resolve("one"))).orElseThrow();
                var other = WorkspaceLock.take(Workspace.at(folder.resolve("other")))
                        .orElseThrow()) {
            assertThat(other).isNotNull();
        }
    }

    @Test
    void makesAWorkspaceInAFolderThatHoldsOtherThings() throws Exception {
        Files.writeString(folder.resolve("taxes.txt"), "2026");

        var workspace = Workspace.at(folder);
        Workspace.at(folder);

        assertThat(workspace.media()).isDirectory();
        assertThat(workspace.index()).isDirectory();
        assertThat(workspace.logs()).isDirectory();
        assertThat(folder.resolve("taxes.txt")).hasContent("2026");
    }
}
