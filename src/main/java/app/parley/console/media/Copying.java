package app.parley.console.media;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.files.FileShown;
import app.parley.desk.files.FilesDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Takes files out of the workspace, for the person's own programs.
final class Copying {
    private final FilesDesk desk;
    private final Background background;
    private final Notices notices;
    private final Outlet outlet;

    Copying(FilesDesk desk, Background background, Notices notices, Outlet outlet) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.outlet = outlet;
    }

    /// Opens a copy that goes when the program ends. What may not be opened is not.
    void open(FileShown file) {
        if (!file.opens()) {
            return;
        }
        background.run(
                () -> {
                    var folder = Files.createTempDirectory("parley-open");
                    folder.toFile().deleteOnExit();
                    var copy = folder.resolve(file.name());
                    copy(file, copy);
                    copy.toFile().deleteOnExit();
                    outlet.open(copy);
                    return copy;
                },
                _ -> {},
                failure -> notices.problem("file.problem.open", failure));
    }

    void save(FileShown file) {
        outlet.whereTo(file.name())
                .ifPresent(target -> background.run(
                        () -> {
                            copy(file, target);
                            return target;
                        },
                        _ -> notices.tell("file.saved", file.name()),
                        failure -> notices.problem("file.problem.save", failure)));
    }

    /// Whole or not at all.
    private void copy(FileShown file, Path target) throws IOException {
        var part = Files.createTempFile(target.toAbsolutePath().getParent(), "parley", ".part");
        try {
            long taken = 0;
            try (var out = Files.newOutputStream(part)) {
                for (var bytes = desk.part(file.id(), 0); bytes.length > 0; bytes = desk.part(file.id(), taken)) {
                    out.write(bytes);
                    taken += bytes.length;
                }
            }
            if (taken != file.size()) {
                throw new IOException("the file ended at " + taken + " of " + file.size() + " bytes");
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
