package app.parley.knowledge.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip of a stranger's. Nothing in it is ever written to a folder, so its names lead nowhere; what is read of it is
/// counted as it is unpacked.
public final class Archive implements AutoCloseable {
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long LARGEST_DIRECTORY = 16L << 20;
    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws RefusedFileException if it is broken, or its list of files alone is too large
    public static Archive open(Path file) throws IOException, RefusedFileException {
        if (directory(file) > LARGEST_DIRECTORY) {
            throw new RefusedFileException("The archive holds too many files.");
        }
        try {
            return new Archive(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new RefusedFileException("The archive is broken.", e);
        }
    }

    /// How many bytes the list of files takes, read before room is made for it; nothing if there is no such list.
    private static long directory(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
            var tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            var end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    return Integer.toUnsignedLong(end.getInt(at + 12));
                }
            }
            return 0;
        }
    }

    public List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .<String>map(ZipEntry::getName)
                .toList();
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// Opens one of its files. Reading more than that many bytes of it throws [TooLargeException].
    public InputStream open(String name, long most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("no " + name);
        }
        return new BoundedStream(zip.getInputStream(entry), most);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
