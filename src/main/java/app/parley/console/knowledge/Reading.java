package app.parley.console.knowledge;

import app.parley.console.kit.Background;
import app.parley.desk.knowledge.FileWish;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.Imported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Files that are read one after the other, and what became of each.
final class Reading {
    private final Background background;
    private final FoundDesk desk;
    private final Consumer<Open.Report> tell;
    private final Consumer<Exception> failed;
    private boolean busy;

    /// @param tell hears of every file, and at last with none being read
    Reading(Background background, FoundDesk desk, Consumer<Open.Report> tell, Consumer<Exception> failed) {
        this.background = background;
        this.desk = desk;
        this.tell = tell;
        this.failed = failed;
    }

    /// Reads these files, unless others are being read.
    void read(List<Path> files, String business) {
        if (!busy && !files.isEmpty()) {
            busy = true;
            next(files, business, List.of());
        }
    }

    private void next(List<Path> left, String business, List<Imported> done) {
        if (left.isEmpty()) {
            busy = false;
            tell.accept(new Open.Report(done, ""));
            return;
        }
        var file = left.getFirst();
        tell.accept(new Open.Report(done, name(file)));
        background.run(
                () -> taken(file, business),
                result -> {
                    var all = new ArrayList<>(done);
                    all.add(result);
                    next(left.subList(1, left.size()), business, all);
                },
                failure -> {
                    busy = false;
                    tell.accept(new Open.Report(done, ""));
                    failed.accept(failure);
                });
    }

    private Imported taken(Path file, String business) {
        try {
            if (Files.size(file) > FoundDesk.MOST_BYTES) {
                return Imported.Refused.tooLarge(name(file));
            }
            return desk.take(new FileWish(name(file), business), Files.readAllBytes(file));
        } catch (IOException e) {
            return new Imported.Refused(name(file), "The file cannot be read on this computer.");
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
