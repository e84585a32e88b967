package app.parley.conversation;

import app.parley.storage.Ids;
import app.parley.storage.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/// Files that we send: kept beside those of the contacts' messages, by their content, before any message has them.
public final class OwnFiles {
    /// WhatsApp takes nothing larger (reference §2.3).
    public static final long MOST = 100L << 20;

    private static final int LONGEST_NAME = 240;
    private static final int BATCH = 500;
    private final Tika types = new Tika();
    private final ConversationStore store;
    private final MediaFiles files;
    private final Path folder;
    private final Transactions transactions;

    public OwnFiles(ConversationStore store, MediaFiles files, Path folder, Transactions transactions) {
        this.store = store;
        this.files = files;
        this.folder = folder;
        this.transactions = transactions;
    }

    /// The file is larger than WhatsApp takes, or empty.
    public static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String sentence) {
            super(sentence);
        }
    }

    /// Keeps a file that somebody wants to send. Its type is told from its bytes; the name decides only between
    /// formats that begin alike, as those of office documents do.
    ///
    /// @param filename as it was called; a path before it is dropped
    /// @throws Unfit if it cannot be sent at all; nothing is kept then
    /// @throws IOException if it cannot be read or kept
    public Media keep(InputStream content, @Nullable String filename) throws IOException {
        var name = plain(filename);
        var part = Files.createTempFile(folder, "own", null);
        try {
            var hash = sha256();
            try (var bounded = BoundedInputStream.builder()
                            .setInputStream(content)
                            .setMaxCount(MOST + 1)
                            .get();
                    var hashed = new DigestInputStream(bounded, hash)) {
                Files.copy(hashed, part, StandardCopyOption.REPLACE_EXISTING);
            }
            long size = Files.size(part);
            if (size == 0 || size > MOST) {
                throw new Unfit(
                        size == 0 ? "The file is empty." : "The file is larger than the 100 MB WhatsApp takes.");
            }
            var keptAs = HexFormat.of().formatHex(hash.digest());
            var media = new Media(new MediaId(Ids.next()), null, "", type(part, name), name, size, keptAs, keptAs);
            Files.move(part, folder.resolve(keptAs), StandardCopyOption.REPLACE_EXISTING);
            transactions.run(() -> store.insert(media));
            return media;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String type(Path file, @Nullable String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return switch (name == null ? types.detect(in) : types.detect(in, name)) {
                case "audio/vorbis", "audio/opus", "application/ogg" -> "audio/ogg";
                case "video/quicktime", "application/mp4" -> "video/mp4";
                case String other -> other;
            };
        }
    }

    /// A file that was kept here and is still there.
    public Optional<Media> find(MediaId id) {
        return files.find(id)
                .filter(media -> media.keptAs() != null
                        && media.size() != null
                        && media.mimeType() != null
                        && Files.exists(folder.resolve(media.keptAs())));
    }

    /// Forgets files that were kept before then and that no message ever took.
    ///
    /// @param wanted those that somebody still wants to send
    public void forget(Instant before, Set<MediaId> wanted) {
        transactions.run(() -> {
            for (var media : store.loose(before, BATCH)) {
                if (wanted.contains(media.id())) {
                    continue;
                }
                store.delete(media.id());
                if (media.keptAs() != null) {
                    files.release(media.keptAs());
                }
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// Without path, control characters and those that turn the direction of writing.
    private static @Nullable String plain(@Nullable String filename) {
        if (filename == null) {
            return null;
        }
        var last = filename.substring(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        var name = kept.toString().strip();
        return name.isEmpty() || name.equals(".") || name.equals("..")
                ? null
                : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
