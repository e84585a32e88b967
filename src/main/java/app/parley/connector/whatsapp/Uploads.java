package app.parley.connector.whatsapp;

import app.parley.outbox.FileKind;
import app.parley.outbox.OwnFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Files that Meta has from us. It keeps each for 30 days (reference §2.3): what goes out often is uploaded once.
/// Uploading again does no harm, so nothing of this outlives the program.
final class Uploads {
    private static final Duration KEPT = Duration.ofDays(29);
    private static final int MOST = 1000;
    private static final Set<String> DOCUMENTS = Set.of("text/plain", "text/csv");

    private final GraphClient graph;
    private final Path folder;
    private final InstantSource clock;
    private final Map<Key, Known> known = new LinkedHashMap<>();

    private record Key(String phoneNumberId, String sha256, String type) {}

    private record Known(String id, Instant until) {}

    /// @param folder where the workspace keeps files by their hash
    Uploads(GraphClient graph, Path folder, InstantSource clock) {
        this.graph = graph;
        this.folder = folder;
        this.clock = clock;
    }

    /// Meta's id of the file, if it has it already.
    synchronized Optional<String> find(String phoneNumberId, OwnFile file) {
        var found = known.get(key(phoneNumberId, file));
        return Optional.ofNullable(found)
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Known::id);
    }

    boolean has(OwnFile file) {
        return Files.isReadable(folder.resolve(file.sha256()));
    }

    /// Gives Meta the file. The answer names it, or says why it was not taken.
    Answer upload(String phoneNumberId, OwnFile file) {
        var answer = graph.upload(List.of(phoneNumberId, "media"), folder.resolve(file.sha256()), type(file));
        if (answer instanceof Answer.Replied replied && replied.isSuccess()) {
            String id = Fields.string(replied.body().path("id"));
            if (id != null) keep(key(phoneNumberId, file), id);
        }
        return answer;
    }

    /// Meta does not know the file under that id any more.
    synchronized void forget(String phoneNumberId, OwnFile file) {
        known.remove(key(phoneNumberId, file));
    }

    private synchronized void keep(Key key, String id) {
        known.put(key, new Known(id, clock.instant().plus(KEPT)));
        if (known.size() > MOST) known.remove(known.keySet().iterator().next());
    }

    private static Key key(String phoneNumberId, OwnFile file) {
        return new Key(phoneNumberId, file.sha256(), type(file));
    }

    /// Meta names the types it takes; what is none of them travels as bytes without a meaning.
    private static String type(OwnFile file) {
        String type = file.mimeType();
        boolean named = type.startsWith("application/")
                || DOCUMENTS.contains(type)
                || FileKind.of(type, 0) != FileKind.DOCUMENT
                || type.equals("image/webp");
        return named ? type : "application/octet-stream";
    }
}
