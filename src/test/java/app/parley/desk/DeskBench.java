package app.parley.desk;

import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.ThreadWish;
import app.parley.storage.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/// How long the inbox takes over 100,000 conversations, one of them with 100,000 messages, in a database in a file.
/// Prints the median and the slowest of each thing a person does.
final class DeskBench {
    private static final int CONVERSATIONS = 100_000;
    private static final int MESSAGES = 100_000;
    private static final int ROUNDS = 30;

    private DeskBench() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("desk-bench");
        try (var desk = new DeskFixture(DeskDatabase.open(DatabaseSettings.file(folder)))) {
            new DeskBench().run(desk);
            desk.database.close();
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void run(DeskFixture desk) {
        var begun = Instant.now();
        var big = ManyConversations.fill(desk.database, CONVERSATIONS, MESSAGES).getLast();
        System.out.printf("filled in %s%n", Duration.between(begun, Instant.now()));

        for (var filter : Filter.values()) {
            time(desk, "list " + filter, _ -> desk.inbox.list(new ListWish(filter, "Ruth", null, null, 50)));
        }
        for (var words : new String[] {"a", "an", "ana", "ana gil", "quist 77", "34600099", "blue jacket", "zebra"}) {
            time(desk, "search " + words, _ -> desk.inbox.list(new ListWish(Filter.ALL, "Ruth", words, null, 50)));
        }
        var place = new String[1];
        time(desk, "scroll the list", _ -> {
            var page = desk.inbox.list(new ListWish(Filter.ALL, "Ruth", null, place[0], 50));
            place[0] = page.next();
            return page;
        });
        time(desk, "open the thread", _ -> desk.inbox.thread(ThreadWish.newest(big, 50)));
        place[0] = desk.inbox.thread(ThreadWish.newest(big, 50)).orElseThrow().older();
        time(desk, "scroll the thread", _ -> {
            var page = desk.inbox.thread(ThreadWish.before(big, place[0], 50)).orElseThrow();
            place[0] = page.older();
            return page;
        });
        time(desk, "context", _ -> desk.inbox.context(big));
        time(desk, "status", _ -> desk.status.now());
        time(desk, "find a message", _ -> desk.inbox.search("number 99123", null, 20));
    }

    /// Something changes before every round: H2 answers the same question about the same data from memory.
    private static void time(DeskFixture desk, String what, IntFunction<Object> work) {
        work.apply(-1);
        var took = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            stir(desk);
            long begun = System.nanoTime();
            work.apply(i);
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT, "%-22s median %7.1f ms   slowest %7.1f ms%n", what, took[ROUNDS / 2], took[ROUNDS - 1]);
    }

    private static void stir(DeskFixture desk) {
        desk.database.use(session -> {
            for (var statement : List.of(
                    "update contacts set blocked = not blocked where phone = '34600000020'",
                    "update conversations set automation_told = not automation_told where contact_id ="
                            + " (select id from contacts where phone = '34600000020')",
                    "update messages set failure_code = coalesce(failure_code, 0) + 1 where whatsapp_id = 'wamid.0'",
                    "update drafts set cost_micros = coalesce(cost_micros, 0) + 1 where conversation_id ="
                            + " (select c.id from conversations c join contacts k on k.id = c.contact_id"
                            + " where k.phone = '34600000200')")) {
                session.createNativeMutationQuery(statement).executeUpdate();
            }
        });
    }
}
