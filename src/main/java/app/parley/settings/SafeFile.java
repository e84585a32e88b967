package app.parley.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small files that only their owner may read, and that a crash leaves as they were or as they shall be.
final class SafeFile {
    private static final Logger log = LoggerFactory.getLogger(SafeFile.class);
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private SafeFile() {}

    /// Puts the content in place of what was there.
    static void write(Path file, String content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        create(fresh, content);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Makes the file unless somebody else made it meanwhile.
    static void create(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.createFile(file, attributes(file));
        } catch (FileAlreadyExistsException _) {
            return;
        }
        Files.writeString(file, content);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Keeps a file that cannot be read under a name of its own, so that nothing is lost.
    static void setAside(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (int number = 1; ; number++) {
                var aside = file.resolveSibling(file.getFileName() + ".damaged-" + number);
                if (!Files.exists(aside)) {
                    Files.move(file, aside);
                    return;
                }
            }
        } catch (IOException e) {
            log.warn("{} cannot be kept aside", file.getFileName(), e);
        }
    }

    /// Systems without such permissions keep a home folder to its owner in their own way.
    private static FileAttribute<?>[] attributes(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {OWNER_ALONE} : new FileAttribute<?>[0];
    }
}
