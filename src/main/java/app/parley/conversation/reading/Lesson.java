package app.parley.conversation.reading;

import app.parley.settings.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Examples, and how to learn of them. Learning takes seconds of a cold processor, so that what was learnt is written
/// down: the build does so for the examples that ship, the workspace for those of the shop. A file counts only for the
/// very examples and program it was made of.
///
/// @param learns makes something of the examples
/// @param reads makes the same of the examples and of what was written down
public record Lesson<T extends Learnt>(List<Example> examples, Function<List<Example>, T> learns, Reader<T> reads) {
    private static final Logger LOG = LoggerFactory.getLogger(Lesson.class);

    /// Goes up when the same examples teach something else.
    private static final int FORMAT = 2;

    private static final int BUFFER = 1 << 16;

    /// The other side of [Learnt#write].
    public interface Reader<T> {
        T read(DataInput in, List<Example> examples) throws IOException;
    }

    public T learn() {
        return learns.apply(examples);
    }

    /// Learns, and writes down for [#shipped] what was learnt.
    ///
    /// @param classes the folder with the program's classes
    public void ship(Path classes, Class<?> beside, String name) throws IOException {
        write(
                learn(),
                classes.resolve(beside.getPackageName().replace('.', '/')).resolve(name));
    }

    /// What [#ship] wrote down beside a class; empty where it wrote nothing, or of other examples.
    public Optional<T> shipped(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : read(in);
        } catch (IOException e) {
            LOG.warn("{} cannot be read and is learnt again: {}", name, e.toString());
            return Optional.empty();
        }
    }

    /// What stands in the file; learns and keeps it there where nothing does.
    public T keptIn(Path file) {
        var kept = kept(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        var learnt = learn();
        try {
            write(learnt, file);
        } catch (IOException e) {
            LOG.info("{} cannot be kept and is learnt again at the next start: {}", file.getFileName(), e.toString());
        }
        return learnt;
    }

    private Optional<T> kept(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            LOG.info("{} cannot be read and is learnt again: {}", file.getFileName(), e.toString());
            return Optional.empty();
        }
    }

    private Optional<T> read(InputStream from) throws IOException {
        var sum = new CRC32();
        var in = new DataInputStream(new CheckedInputStream(new BufferedInputStream(from, BUFFER), sum));
        if (!in.readUTF().equals(madeOf())) {
            return Optional.empty();
        }
        var learnt = reads.read(in, examples);
        long read = sum.getValue();
        if (in.readLong() != read) {
            throw new IOException("somebody changed it");
        }
        return Optional.of(learnt);
    }

    /// In one move, so that nobody finds half of it.
    private void write(T learnt, Path file) throws IOException {
        var sum = new CRC32();
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var half = Files.createTempFile(folder, "learnt", ".part");
        try (var out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(half), BUFFER), sum))) {
            out.writeUTF(madeOf());
            learnt.write(out);
            out.writeLong(sum.getValue());
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private String madeOf() {
        return FORMAT + " " + Sha256.hex(examples.toString().getBytes(StandardCharsets.UTF_8));
    }
}
