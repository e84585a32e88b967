package app.parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder that goes away with everything in it.
record TemporaryFolder(Path path) implements AutoCloseable {

    /// @param purpose how its name begins
    static TemporaryFolder make(String purpose) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(purpose));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
