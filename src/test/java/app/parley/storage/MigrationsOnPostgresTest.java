package app.parley.storage;

import org.junit.jupiter.api.AfterAll;

class MigrationsOnPostgresTest extends SchemaContract {
    private final PostgresServer server = PostgresServer.start();

    @Override
    DatabaseSettings settings() {
        return server.settings();
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
