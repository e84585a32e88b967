package app.parley.storage;

import java.nio.file.Path;

/// Where the database is.
///
/// @param password hidden in `toString`
public record DatabaseSettings(String url, String user, String password) {
    /// Files survive what this URL asks for: `retry:` reopens after an interrupted write, `WRITE_DELAY=0` writes each
    /// commit, and only we close it, after everything was drained.
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;CACHE_SIZE=16384;QUERY_CACHE_SIZE=256";

    /// The H2 file of a workspace.
    public static DatabaseSettings file(Path folder) {
        return new DatabaseSettings(
                "jdbc:h2:retry:" + folder.toAbsolutePath().resolve("parley") + OPTIONS, "parley", "");
    }

    /// A database that lives as long as this process; for tests.
    public static DatabaseSettings memory(String name) {
        return new DatabaseSettings(
                "jdbc:h2:mem:" + name
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                        + ";LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256",
                "parley",
                "");
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public String toString() {
        return "database for " + user;
    }
}
