package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private final Database database = new Database(DatabaseSettings.memory("database" + UUID.randomUUID()), List.of());
    private final Journal journal = new Journal(database);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatOneWishDidTogether() {
        database.run(() -> {
            person("Ana");
            database.run(() -> person("Bo"));
        });

        assertThat(people()).containsExactly("Ana", "Bo");
    }

    @Test
    void undoesTheWorkInsideWhenTheWorkAroundItFails() {
        assertThatThrownBy(() -> database.run(() -> {
                    database.run(() -> person("Bo"));
                    throw new IllegalStateException("too late");
                }))
                .hasMessage("too late");

        assertThat(people()).isEmpty();
    }

    @Test
    void undoesTheWorkAroundWhenTheWorkInsideFails() {
        assertThatThrownBy(() -> database.run(() -> {
                    person("Ana");
                    database.run(() -> {
                        throw new IllegalStateException("no");
                    });
                }))
                .hasMessage("no");

        assertThat(people()).isEmpty();
    }

    @Test
    void showsNobodyWhatIsNotCommitted() {
        database.run(() -> {
            person("Ana");
            assertThat(CompletableFuture.supplyAsync(this::people).join()).isEmpty();
            assertThat(people()).containsExactly("Ana");
        });
    }

    @Test
    void tellsListenersOnlyOnceEverythingIsCommitted() {
        var changes = new Changes<String>(database);
        changes.listen(who -> told.add(
                who + " of " + CompletableFuture.supplyAsync(this::people).join()));

        database.run(() -> {
            database.run(() -> {
                person("Ana");
                changes.announce("Ana");
            });
            assertThat(told).isEmpty();
            person("Bo");
            changes.announce("Bo");
        });

        assertThat(told).containsExactly("Ana of [Ana, Bo]", "Bo of [Ana, Bo]");
    }

    @Test
    void neverTellsOfWhatWasUndone() {
        assertThatThrownBy(() -> database.run(() -> {
                    database.afterCommit(() -> told.add("never"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(told).isEmpty();
    }

    @Test
    void tellsAtOnceWhereThereIsNothingToCommit() {
        database.afterCommit(() -> told.add("now"));

        assertThat(told).containsExactly("now");
    }

    @Test
    void goesOnWhenAListenerFails() {
        database.run(() -> {
            person("Ana");
            database.afterCommit(() -> {
                throw new IllegalStateException("a listener's own trouble");
            });
            database.afterCommit(() -> told.add("the next one"));
        });

        assertThat(people()).containsExactly("Ana");
        assertThat(told).containsExactly("the next one");
    }

    @Test
    void leavesNoJournalEntryOfWhatWasUndone() {
        assertThatThrownBy(() -> database.run(() -> {
                    journal.append(entry("message.received"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        database.run(() -> journal.append(entry("message.sent")));

        assertThat(journal.after(0, 10))
                .extracting(JournalRecord::position, record -> record.entry().type())
                .containsExactly(tuple(1L, "message.sent"));
    }

    @Test
    void writesNoJournalWithoutATransactionToTellOf() {
        assertThatThrownBy(() -> journal.append(entry("message.sent"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void lendsItsConnectionToLibrariesThatMayNotEndIt() {
        assertThatThrownBy(() -> database.run(() -> {
                    try (var connection = database.joining().getConnection()) {
                        connection
                                .createStatement()
                                .executeUpdate("insert into people values (random_uuid(), 'Ana', current_timestamp)");
                        connection.commit();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    assertThat(people()).containsExactly("Ana");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(people()).isEmpty();
    }

    @Test
    void syncsWithoutEndingATransaction() {
        assertThatThrownBy(() -> database.run(() -> {
                    person("Ana");
                    database.sync();
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(people()).isEmpty();
    }

    @Test
    void showsNoPasswordInItsSettings() {
        assertThat(new DatabaseSettings("jdbc:postgresql://localhost/parley?password=hidden", "parley", "hidden"))
                .asString()
                .doesNotContain("hidden");
    }

    private void person(String name) {
        database.use(session -> session.createNativeMutationQuery(
                        "insert into people (id, name, created_at) values (:id, :name, current_timestamp)")
                .setParameter("id", Ids.next())
                .setParameter("name", name)
                .executeUpdate());
    }

    private List<String> people() {
        return database.with(session -> session.createNativeQuery("select name from people order by id", String.class)
                .getResultList());
    }

    private static JournalEntry entry(String type) {
        return new JournalEntry(type, "system", null, null, Map.of());
    }
}
