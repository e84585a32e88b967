package app.parley.desk;

import app.parley.contact.Sought;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.ThreadWish;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.hibernate.StatelessSession;

/// How long the inbox takes over 100,000 conversations, one of them with 100,000 messages, in a database in a file.
/// Prints the median and the slowest of each thing a person does.
final class DeskBench {
    private static final int CONVERSATIONS = 100_000;
    private static final int MESSAGES = 100_000;
    private static final int ROUNDS = 30;
    private static final String[] FIRST = {"Ana", "Bo", "Cem", "Dilara", "Élodie", "Farid", "Gül", "Hana", "Inês", "Jo"
    };
    private static final String[] LAST = {"Gíl", "Moreau", "Novak", "Okafor", "Prado", "Quist", "Ruiz", "Sato", "Tan"};
    private final Random random = new Random(7);
    private int wamid;

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
        var big = new UUID[1];
        for (int from = 0; from < CONVERSATIONS; from += 1000) {
            int start = from;
            desk.database.use(session -> {
                for (int i = start; i < start + 1000; i++) {
                    big[0] = conversation(session, i);
                }
            });
        }
        for (int from = 0; from < MESSAGES; from += 1000) {
            int start = from;
            desk.database.use(session -> {
                for (int i = start; i < start + 1000; i++) {
                    message(session, big[0], i);
                }
            });
        }
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
        time(desk, "open the thread", _ -> desk.inbox.thread(ThreadWish.newest(big[0], 50)));
        place[0] =
                desk.inbox.thread(ThreadWish.newest(big[0], 50)).orElseThrow().older();
        time(desk, "scroll the thread", _ -> {
            var page =
                    desk.inbox.thread(ThreadWish.before(big[0], place[0], 50)).orElseThrow();
            place[0] = page.older();
            return page;
        });
        time(desk, "context", _ -> desk.inbox.context(big[0]));
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

    private UUID conversation(StatelessSession session, int i) {
        var contact = Ids.next();
        var id = Ids.next();
        var name = FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)] + " " + i % 100;
        var phone = "34600" + String.format(Locale.ROOT, "%06d", i);
        var at = DeskFixture.NOON.minusSeconds(CONVERSATIONS - i);
        session.createNativeMutationQuery("insert into contacts (id, name, phone, language, sought, created_at)"
                        + " values (:id, :name, :phone, 'es', :sought, :at)")
                .setParameter("id", contact)
                .setParameter("name", name)
                .setParameter("phone", phone)
                .setParameter("sought", Sought.of(name + " " + phone))
                .setParameter("at", at)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into conversations (id, contact_id, phone_number_id, connected, state,"
                                + " unread, window_expires_at, last_message_at, last_text, assigned_to, snoozed_until, created_at)"
                                + " values (:id, :contact, '1', true, :state, :unread, :window, :at, :text, :person, :snooze, :at)")
                .setParameter("id", id)
                .setParameter("contact", contact)
                .setParameter("state", i % 50 == 0 ? "with_person" : i % 2 == 0 ? "closed" : "open")
                .setParameter("unread", i % 20 == 0 ? 2 : 0)
                .setParameter("window", at.plus(Duration.ofHours(24)))
                .setParameter("at", at)
                .setParameter(
                        "text", i % 1000 == 0 ? "Is the blue jacket in stock?" : "Thank you, see you tomorrow " + i)
                .setParameter("person", i % 10 == 0 ? "Ruth" : null, String.class)
                .setParameter("snooze", i % 500 == 0 ? DeskFixture.NOON.plusSeconds(i) : null, Instant.class)
                .executeUpdate();
        insert(session, id, contact, at, "Thank you, see you tomorrow " + i);
        if (i % 200 == 0) {
            draft(session, id, contact, at);
        }
        return id;
    }

    private void message(StatelessSession session, UUID conversation, int i) {
        var contact = session.createNativeQuery("select contact_id from conversations where id = :id", UUID.class)
                .setParameter("id", conversation)
                .getSingleResult();
        insert(session, conversation, contact, DeskFixture.NOON.minusSeconds(2L * MESSAGES - i), "This is number " + i);
    }

    private void insert(StatelessSession session, UUID conversation, UUID contact, Instant at, String text) {
        session.createNativeMutationQuery("insert into messages (id, conversation_id, contact_id, phone_number_id,"
                        + " direction, type, text, whatsapp_id, written_at, source) values"
                        + " (:id, :conversation, :contact, '1', 'inbound', 'text', :text, :wamid, :at, 'contact')")
                .setParameter("id", Ids.next())
                .setParameter("conversation", conversation)
                .setParameter("contact", contact)
                .setParameter("text", text)
                .setParameter("wamid", "wamid." + wamid++)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static void draft(StatelessSession session, UUID conversation, UUID contact, Instant at) {
        session.createNativeMutationQuery("insert into drafts (id, conversation_id, contact_id, kind, source, author,"
                        + " agent, intent, text, state, checks, evidence, reason, expires_at, created_at) values"
                        + " (:id, :conversation, :contact, 'reply', 'agent', 'conversation', 'conversation', 'price', 'Yes.',"
                        + " 'pending', '[]', '[]', '', :until, :at)")
                .setParameter("id", Ids.next())
                .setParameter("conversation", conversation)
                .setParameter("contact", contact)
                .setParameter("until", at.plus(Duration.ofHours(24)))
                .setParameter("at", at)
                .executeUpdate();
    }
}
