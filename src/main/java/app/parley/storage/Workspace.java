package app.parley.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that holds one business.
public record Workspace(Path folder) {
    public Workspace {
        folder = folder.toAbsolutePath().normalize();
    }

    /// Makes the folder and its parts where they are missing.
    public static Workspace at(Path folder) {
        var workspace = new Workspace(folder);
        try {
            for (var part : new Path[] {workspace.folder, workspace.media(), workspace.index(), workspace.logs()}) {
                Files.createDirectories(part);
            }
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException("the workspace folder cannot be made: " + workspace.folder, e);
        }
    }

    public Path media() {
        return folder.resolve("media");
    }

    public Path index() {
        return folder.resolve("index");
    }

    public Path logs() {
        return folder.resolve("logs");
    }
}
