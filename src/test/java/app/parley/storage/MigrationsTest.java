package app.parley.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest extends SchemaContract {
    @TempDir
    private static Path folder;

    @Override
    DatabaseSettings settings() {
        return DatabaseSettings.file(folder);
    }
}
