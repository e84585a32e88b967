package app.parley;

import app.parley.storage.DatabaseSettings;
import java.nio.file.Path;

class StoresTest extends StoresContract {
    @Override
    DatabaseSettings settings(Path folder) {
        return DatabaseSettings.file(folder);
    }
}
