package app.parley.contact.store;

import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.ContactId;
import app.parley.contact.ContactStore;
import app.parley.contact.IdentityKind;
import app.parley.contact.PhoneBookEntry;
import app.parley.contact.PhoneSpellings;
import app.parley.storage.Cursor;
import app.parley.storage.Database;
import app.parley.storage.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Keeps contacts in the database.
public final class HibernateContactStore implements ContactStore {
    public static final List<Class<?>> ROWS =
            List.of(ContactRow.class, ConsentRow.class, IdentityRow.class, PhoneBookRow.class);
    private static final int NAMES = 5;
    private final Database database;

    public HibernateContactStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return database.with(session -> Optional.ofNullable(session.get(ContactRow.class, id.value()))
                .map(row -> contacts(session, List.of(row)).getFirst()));
    }

    @Override
    public List<Contact> all(Collection<ContactId> ids) {
        var plain = ids.stream().map(ContactId::value).toList();
        if (plain.isEmpty()) {
            return List.of();
        }
        return database.with(session -> contacts(
                session,
                session.createSelectionQuery("from ContactRow where id in :ids", ContactRow.class)
                        .setParameter("ids", plain)
                        .getResultList()));
    }

    @Override
    public Optional<ContactId> owner(IdentityKind kind, String identity) {
        return database.with(session -> Optional.ofNullable(
                        session.get(IdentityRow.class, new IdentityRow.Key(kind.word(), identity)))
                .map(row -> new ContactId(row.contactId)));
    }

    @Override
    public void insert(Contact contact) {
        database.use(session -> session.insert(ContactRow.of(contact)));
    }

    @Override
    public void update(Contact contact) {
        database.use(session -> session.update(ContactRow.of(contact)));
    }

    @Override
    public void assign(IdentityKind kind, String identity, ContactId contact) {
        var row = new IdentityRow();
        row.kind = kind.word();
        row.identity = identity;
        row.contactId = contact.value();
        database.use(session -> {
            if (session.get(IdentityRow.class, new IdentityRow.Key(row.kind, row.identity)) == null) {
                session.insert(row);
            } else {
                session.update(row);
            }
        });
    }

    @Override
    public boolean namedHere(ContactId contact) {
        return database.with(session -> session.createSelectionQuery(
                        "select namedHere from ContactRow where id = :id", Boolean.class)
                .setParameter("id", contact.value())
                .uniqueResultOptional()
                .orElse(false));
    }

    @Override
    public void nameHere(ContactId contact, boolean here) {
        database.use(
                session -> session.createNativeMutationQuery("update contacts set named_here = :here where id = :id")
                        .setParameter("here", here)
                        .setParameter("id", contact.value())
                        .executeUpdate());
    }

    @Override
    public Optional<PhoneBookEntry> book(String phone) {
        return database.with(session ->
                Optional.ofNullable(session.get(PhoneBookRow.class, phone)).map(PhoneBookRow::entry));
    }

    @Override
    public void put(PhoneBookEntry entry) {
        database.use(session -> {
            if (session.get(PhoneBookRow.class, entry.phone()) == null) {
                session.insert(PhoneBookRow.of(entry));
            } else {
                session.update(PhoneBookRow.of(entry));
            }
        });
    }

    @Override
    public void consent(ContactId contact, String purpose, Consent consent) {
        database.use(session -> {
            var row = ConsentRow.of(contact, purpose, consent);
            if (session.get(ConsentRow.class, new ConsentRow.Key(row.contactId, purpose)) == null) {
                session.insert(row);
            } else {
                session.update(row);
            }
        });
    }

    @Override
    public Page<Contact> page(@Nullable String query, @Nullable String after, int limit) {
        var words = new StringBuilder("from ContactRow where mergedInto is null");
        if (query != null) {
            words.append(
                    " and (lower(name) like :q escape '!' or phone like :q escape '!' or lower(username) like :q escape '!')");
        }
        if (after != null) {
            words.append(" and (createdAt > :at or createdAt = :at and id > :id)");
        }
        words.append(" order by createdAt, id");
        return database.with(session -> {
            var select = session.createSelectionQuery(words.toString(), ContactRow.class)
                    .setMaxResults(limit + 1);
            if (query != null) {
                select.setParameter("q", "%" + escaped(query.toLowerCase(Locale.ROOT)) + "%");
            }
            if (after != null) {
                var cursor = Cursor.parse(after);
                select.setParameter("at", cursor.at()).setParameter("id", cursor.id());
            }
            var rows = Page.of(select.getResultList(), limit, row -> new Cursor(row.createdAt, row.id).text());
            return new Page<>(contacts(session, rows.data()), rows.next());
        });
    }

    @Override
    public List<String> namesBeginning(List<String> words, ContactId except) {
        return database.with(session -> {
            var names = new ArrayList<String>();
            for (var word : words) {
                names.addAll(session.createSelectionQuery(
                                "select name from ContactRow where name >= :from and name < :to and id <> :except",
                                String.class)
                        .setParameter("from", word)
                        .setParameter("to", word + "\uffff")
                        .setParameter("except", except.value())
                        .setMaxResults(NAMES)
                        .getResultList());
            }
            return List.copyOf(names);
        });
    }

    @Override
    public List<ContactId> aliases(ContactId contact) {
        return database.with(session -> session.createSelectionQuery(
                        "select id from ContactRow where mergedInto = :into", UUID.class)
                .setParameter("into", contact.value())
                .getResultStream()
                .map(ContactId::new)
                .toList());
    }

    @Override
    public void delete(ContactId contact) {
        database.use(session -> {
            var phones = session.createSelectionQuery(
                            "select identity from IdentityRow where contactId = :id and kind = :kind", String.class)
                    .setParameter("id", contact.value())
                    .setParameter("kind", IdentityKind.PHONE.word())
                    .getResultStream()
                    .flatMap(phone -> Stream.concat(Stream.of(phone), PhoneSpellings.others(phone).stream()))
                    .toList();
            session.createMutationQuery("delete from PhoneBookRow where phone in :phones")
                    .setParameter("phones", phones)
                    .executeUpdate();
            for (var statement : List.of(
                    "delete from IdentityRow where contactId = :id",
                    "delete from ConsentRow where contactId = :id",
                    "delete from ContactRow where id = :id")) {
                session.createMutationQuery(statement)
                        .setParameter("id", contact.value())
                        .executeUpdate();
            }
        });
    }

    /// The contacts of these rows, each with the last word on each purpose: its own, and that of those who turned
    /// out to be the same person.
    private static List<Contact> contacts(StatelessSession session, List<ContactRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var roots = family(session, rows.stream().map(row -> row.id).toList());
        var said = new HashMap<UUID, Map<String, Consent>>();
        session.createSelectionQuery("from ConsentRow where contactId in :ids", ConsentRow.class)
                .setParameter("ids", roots.keySet())
                .getResultList()
                .forEach(row -> said.computeIfAbsent(roots.get(row.contactId), _ -> new HashMap<>())
                        .merge(row.purpose, row.consent(), Consent::later));
        return rows.stream()
                .map(row -> row.contact(said.getOrDefault(row.id, Map.of())))
                .toList();
    }

    /// These contacts, those merged into them, and those merged into those before: each with whom it stands for.
    private static Map<UUID, UUID> family(StatelessSession session, List<UUID> contacts) {
        var roots = new HashMap<UUID, UUID>();
        contacts.forEach(id -> roots.put(id, id));
        var found = List.copyOf(contacts);
        while (!found.isEmpty()) {
            var aliases = session.createSelectionQuery("from ContactRow where mergedInto in :into", ContactRow.class)
                    .setParameter("into", found)
                    .getResultList();
            aliases.forEach(alias -> roots.put(alias.id, roots.get(alias.mergedInto)));
            found = aliases.stream().map(alias -> alias.id).toList();
        }
        return roots;
    }

    private static String escaped(String like) {
        return like.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
