package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final int WRITERS = 8;
    private static final int WISHES = 60;
    private final Database database = new Database(DatabaseSettings.memory("journal" + UUID.randomUUID()), List.of());
    private final Journal journal = new Journal(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void hasNoGapHoweverManyWriteAtOnceAndChangeTheirMinds() throws Exception {
        var committed = new ConcurrentLinkedQueue<String>();
        atOnce(WRITERS, writer -> {
            var chance = new Random(writer);
            for (int wish = 0; wish < WISHES; wish++) {
                var names = names(writer, wish, 1 + chance.nextInt(3));
                if (write(names, chance.nextInt(3) == 0)) {
                    committed.addAll(names);
                }
            }
        });

        var records = journal.after(0, 10_000);
        assertThat(records)
                .extracting(JournalRecord::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, committed.size()).boxed().toList());
        assertThat(records).extracting(JournalTest::name).containsExactlyInAnyOrderElementsOf(committed);
    }

    @Test
    void keepsTheEntriesOfAWishTogether() throws Exception {
        atOnce(WRITERS, writer -> {
            for (int wish = 0; wish < WISHES; wish++) {
                write(names(writer, wish, 3), false);
            }
        });

        var names = journal.after(0, 10_000).stream().map(JournalTest::name).toList();
        for (int first = 0; first < names.size(); first += 3) {
            var wish = names.get(first).substring(0, names.get(first).lastIndexOf('.'));
            assertThat(names.subList(first, first + 3)).containsExactly(wish + ".0", wish + ".1", wish + ".2");
        }
    }

    @Test
    void neverShowsAReaderALaterEntryBeforeAnEarlierOne() throws Exception {
        var read = new ArrayList<Long>();
        int all = WRITERS * WISHES;
        atOnce(WRITERS + 1, writer -> {
            if (writer < WRITERS) {
                for (int wish = 0; wish < WISHES; wish++) {
                    write(names(writer, wish, 1), false);
                }
                return;
            }
            while (read.size() < all) {
                var after = read.isEmpty() ? 0 : read.getLast();
                journal.after(after, 50).forEach(record -> read.add(record.position()));
            }
        });

        assertThat(read)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all).boxed().toList());
    }

    /// The writer who is first must not wait for a connection that only those behind it could give back.
    @Test
    @Timeout(20)
    void lacksNoConnectionWhenEveryoneWritesFirst() throws Exception {
        int connections = 16;
        var everybodyIsIn = new CyclicBarrier(connections);
        atOnce(
                connections,
                writer -> database.run(() -> {
                    person();
                    journal.append(entry("w" + writer));
                    meet(everybodyIsIn);
                }));

        assertThat(journal.after(0, 100)).hasSize(connections);
    }

    @Test
    void givesEntriesBackAsTheyWere() {
        var contact = Ids.next();
        var conversation = Ids.next();
        var entry = new JournalEntry(
                "draft.approved", "Ana", contact, conversation, Map.of("draft", "d", "figures", List.of(1, 2)));
        database.run(() -> journal.append(entry));

        assertThat(journal.after(0, 1))
                .singleElement()
                .extracting(JournalRecord::entry)
                .isEqualTo(entry);
        assertThat(journal.after(1, 1)).isEmpty();
    }

    @Test
    void goesOnWhereItEndedAfterARestart(@TempDir Path folder) {
        for (int start = 0; start < 3; start++) {
            try (var file = new Database(DatabaseSettings.file(folder), List.of())) {
                var kept = new Journal(file);
                file.run(() -> kept.append(entry("one")));
                file.run(() -> kept.append(entry("two")));
                assertThat(kept.after(2L * start, 10))
                        .extracting(JournalRecord::position)
                        .containsExactly(2L * start + 1, 2L * start + 2);
            }
        }
    }

    /// Writes the entries in one transaction. Answers false if that was undone.
    private boolean write(List<String> names, boolean changesItsMind) {
        try {
            database.run(() -> {
                names.forEach(name -> journal.append(entry(name)));
                if (changesItsMind) {
                    throw new ChangedItsMind();
                }
            });
            return true;
        } catch (ChangedItsMind e) {
            return false;
        }
    }

    private void person() {
        database.use(session -> session.createNativeMutationQuery(
                        "insert into people (id, name, created_at) values (random_uuid(), 'somebody', current_timestamp)")
                .executeUpdate());
    }

    private static List<String> names(int writer, int wish, int count) {
        return IntStream.range(0, count)
                .mapToObj(part -> writer + "." + wish + "." + part)
                .toList();
    }

    private static JournalEntry entry(String name) {
        return new JournalEntry("message.received", "system", null, null, Map.of("name", name));
    }

    private static String name(JournalRecord record) {
        return (String) record.entry().data().get("name");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writer {
        void write(int writer) throws Exception;
    }

    private static void atOnce(int writers, Writer work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var running = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit((Callable<Boolean>) () -> {
                        work.write(writer);
                        return true;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
    }

    private static final class ChangedItsMind extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
