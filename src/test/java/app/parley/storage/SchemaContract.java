package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the migrations must have made of an empty database, whichever it is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SchemaContract {
    private Database database;
    private SampleRows rows;

    abstract DatabaseSettings settings();

    @BeforeAll
    void migrate() {
        database = new Database(settings(), List.of());
        rows = new SampleRows(database);
        rows.insertOneIntoEachTable();
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void holdsARowInEveryTable() {
        assertThat(rows.tables()).contains("messages", "outbox", "journal", "scheduled_tasks", "ai_agents");
        assertThat(rows.tables())
                .allSatisfy(table -> assertThat(count(database, "select count(*) from " + table))
                        .as("rows of %s", table)
                        .isEqualTo(1));
    }

    @Test
    void givesEveryRowBackAsItWas() {
        assertThat(rows.tables())
                .allSatisfy(table -> assertThat(rows.read(table)).as(table).isEqualTo(rows.written(table)));
    }

    @Test
    void runsItsMigrationsOnce() {
        long before = migrations(database);
        try (var again = new Database(settings(), List.of())) {
            assertThat(migrations(again)).isEqualTo(before).isPositive();
        }
    }

    private static long migrations(Database database) {
        return count(database, "select count(*) from flyway_schema_history");
    }

    private static long count(Database database, String sql) {
        return database.with(
                session -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
