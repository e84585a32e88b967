package app.parley.desk.simulations;

import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import app.parley.storage.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last runs, a file each. Those of scripted customers are nobody's words; those that drafted old answers once more
/// hold what customers wrote, and go as soon as one of all customers is to be forgotten.
public final class KeptRuns implements Keeper {
    static final int MOST = 6;
    private static final Logger LOG = LoggerFactory.getLogger(KeptRuns.class);
    private static final long MOST_BYTES = 8L << 20;
    private final Path folder;

    /// @param folder made when the first run is kept
    public KeptRuns(Path folder) {
        this.folder = folder;
    }

    /// Newest first. A file that is not one of ours is left alone and left out.
    List<RunShown> all() {
        return files().stream()
                .flatMap(file -> read(file).stream())
                .sorted(Comparator.comparing(RunShown::at).reversed())
                .limit(MOST)
                .toList();
    }

    /// Keeps it and forgets the oldest beyond [#MOST].
    ///
    /// @throws UncheckedIOException if it cannot be written; what was kept stays
    void keep(RunShown run) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("run-" + run.at().toEpochMilli() + ".json");
            var half = folder.resolve(file.getFileName() + ".part");
            Files.writeString(half, Json.text(run));
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            var files = files();
            for (var old : files.subList(0, Math.max(0, files.size() - MOST))) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a run cannot be kept in " + folder, e);
        }
    }

    @Override
    public void move(ContactId of, ContactId from, ContactId into) {}

    /// What they hold stands in the conversations, too.
    @Override
    public Map<String, Object> export(ContactId contact) {
        return Map.of();
    }

    @Override
    public void erase(ContactId contact) {
        for (var file : files()) {
            try {
                if (read(file).map(RunShown::isOfPast).orElse(true)) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("a kept run cannot be forgotten", e);
            }
        }
    }

    /// By name, which is by age.
    private List<Path> files() {
        var found = new ArrayList<Path>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(folder, "run-*.json")) {
            files.forEach(found::add);
        } catch (IOException e) {
            LOG.warn("the kept runs cannot be listed", e);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static Optional<RunShown> read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            return Optional.of(Json.read(Files.readString(file), RunShown.class));
        } catch (IOException | IllegalStateException | NullPointerException e) {
            LOG.warn("a kept run cannot be read: {}", file, e);
            return Optional.empty();
        }
    }
}
