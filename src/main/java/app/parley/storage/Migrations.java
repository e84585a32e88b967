package app.parley.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the schema to the newest version.
final class Migrations {
    private Migrations() {}

    static void run(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:app/parley/storage/migration")
                .sqlMigrationPrefix("V")
                .load()
                .migrate();
    }
}
