package app.parley.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// Opens the pool of connections.
final class ConnectionPool {
    /// More than the loops and the requests that may be in the database at once on a small machine.
    private static final int CONNECTIONS = 16;

    private ConnectionPool() {}

    static HikariDataSource open(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("parley");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(30_000);
        config.setRegisterMbeans(false);
        return new HikariDataSource(config);
    }
}
