package app.parley;

import app.parley.storage.DatabaseSettings;
import app.parley.storage.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;

class StoresOnPostgresTest extends StoresContract {
    private final PostgresServer server = PostgresServer.start();

    @Override
    DatabaseSettings settings(Path folder) {
        return server.settings();
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
