package app.parley.knowledge;

import app.parley.conversation.reading.Examples;
import app.parley.conversation.reading.Likeness;
import app.parley.settings.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the shipped examples of topics teach. Learning takes a second of two cores, so it is done once where it is
/// needed and written down beside the search index; the file is a cache and counts only for the very examples and
/// program it was made of.
final class LearntTopics {
    private static final Logger LOG = LoggerFactory.getLogger(LearntTopics.class);

    /// Goes up when the same examples teach something else.
    private static final int FORMAT = 1;

    private static final String FILE = "topics.learnt";

    /// The same whoever asks, and large: one for the process.
    private static final AtomicReference<@Nullable Likeness> LEARNT = new AtomicReference<>();

    private LearntTopics() {}

    /// Gets them ready, from the folder or for it.
    static void prepare(Path index) {
        learnt(index);
    }

    static Likeness likeness() {
        var known = LEARNT.get();
        return known == null ? learnt(null) : known;
    }

    private static Likeness learnt(@Nullable Path folder) {
        synchronized (LEARNT) {
            var first = LEARNT.get();
            if (first == null) {
                first = made(folder);
                LEARNT.set(first);
            }
            return first;
        }
    }

    /// Reads them from the folder, or learns them and keeps them there.
    static Likeness made(@Nullable Path folder) {
        var examples = Examples.everyLanguage(Topics.class, "topics");
        if (folder == null) {
            return Likeness.learn(examples);
        }
        var file = folder.resolve(FILE);
        var made = madeOf(examples.toString());
        var kept = Files.exists(file) ? read(file, made) : null;
        if (kept != null) {
            return kept;
        }
        var likeness = Likeness.learn(examples);
        write(likeness, file, made);
        return likeness;
    }

    private static @Nullable Likeness read(Path file, String made) {
        var sum = new CRC32();
        try (var in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), sum))) {
            if (!in.readUTF().equals(made)) {
                return null;
            }
            var likeness = Likeness.read(in);
            long read = sum.getValue();
            return in.readLong() == read ? likeness : null;
        } catch (IOException e) {
            LOG.info("what was learnt of topics cannot be read and is learnt again: {}", e.toString());
            return null;
        }
    }

    /// In one move, so that nobody finds half of it.
    private static void write(Likeness likeness, Path file, String made) {
        var sum = new CRC32();
        try {
            Files.createDirectories(file.resolveSibling(""));
            var half = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".part");
            try (var out = new DataOutputStream(
                    new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 16), sum))) {
                out.writeUTF(made);
                likeness.write(out);
                out.writeLong(sum.getValue());
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info(
                    "what was learnt of topics cannot be kept and is learnt again at the next start: {}", e.toString());
        }
    }

    private static String madeOf(String examples) {
        return FORMAT + " " + Sha256.hex(examples.getBytes(StandardCharsets.UTF_8));
    }
}
