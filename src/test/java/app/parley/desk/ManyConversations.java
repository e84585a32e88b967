package app.parley.desk;

import app.parley.contact.Sought;
import app.parley.storage.Database;
import app.parley.storage.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.hibernate.StatelessSession;

/// A business with as many conversations as one likes, one of them long.
public final class ManyConversations {
    private static final String[] FIRST = {"Ana", "Bo", "Cem", "Dilara", "Élodie", "Farid", "Gül", "Hana", "Inês", "Jo"
    };
    private static final String[] LAST = {"Gíl", "Moreau", "Novak", "Okafor", "Prado", "Quist", "Ruiz", "Sato", "Tan"};
    private final Database database;
    private final int many;
    private final Random random = new Random(7);
    private final List<UUID> ids = new ArrayList<>();
    private int wamid;

    private ManyConversations(Database database, int many) {
        this.database = database;
        this.many = many;
    }

    /// Fills a database. The last id is that of the newest, which holds the messages.
    ///
    /// @return the conversations, oldest first
    public static List<UUID> fill(Database database, int conversations, int messages) {
        return new ManyConversations(database, conversations).fill(messages);
    }

    private List<UUID> fill(int messages) {
        inStretches(many, (session, i) -> ids.add(conversation(session, i)));
        inStretches(messages, (session, i) -> message(session, ids.getLast(), i, messages));
        return List.copyOf(ids);
    }

    /// One of them.
    private interface One {
        void make(StatelessSession session, int i);
    }

    private void inStretches(int all, One one) {
        for (int from = 0; from < all; from += 1000) {
            int start = from;
            database.use(session -> {
                for (int i = start; i < Math.min(all, start + 1000); i++) {
                    one.make(session, i);
                }
            });
        }
    }

    private UUID conversation(StatelessSession session, int i) {
        var contact = Ids.next();
        var id = Ids.next();
        var name = FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)] + " " + i % 100;
        var phone = "34600" + String.format(Locale.ROOT, "%06d", i);
        var at = DeskFixture.NOON.minusSeconds(many - i);
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

    private void message(StatelessSession session, UUID conversation, int i, int messages) {
        var contact = session.createNativeQuery("select contact_id from conversations where id = :id", UUID.class)
                .setParameter("id", conversation)
                .getSingleResult();
        insert(session, conversation, contact, DeskFixture.NOON.minusSeconds(2L * messages - i), "This is number " + i);
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
