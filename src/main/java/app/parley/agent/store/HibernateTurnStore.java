package app.parley.agent.store;

import app.parley.agent.TurnStore;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps wanted turns in the database.
public final class HibernateTurnStore implements TurnStore {
    public static final List<Class<?>> ROWS = List.of(TurnRow.class);
    private final Database database;

    public HibernateTurnStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(Wanted wanted) {
        database.use(session -> {
            if (session.get(TurnRow.class, wanted.conversation().value()) == null) {
                session.insert(TurnRow.of(wanted));
            } else {
                session.update(TurnRow.of(wanted));
            }
        });
    }

    @Override
    public Optional<Wanted> find(ConversationId conversation) {
        return database.with(session -> Optional.ofNullable(session.get(TurnRow.class, conversation.value()))
                .map(TurnRow::wanted));
    }

    @Override
    public void delete(ConversationId conversation) {
        database.use(session -> session.createMutationQuery("delete from TurnRow where conversationId = :id")
                .setParameter("id", conversation.value())
                .executeUpdate());
    }

    @Override
    public void delete(ConversationId conversation, MessageId upTo) {
        database.use(session -> session.createMutationQuery(
                        "delete from TurnRow where conversationId = :id and wantedUpTo = :upTo")
                .setParameter("id", conversation.value())
                .setParameter("upTo", upTo.value())
                .executeUpdate());
    }

    @Override
    public List<Wanted> due(Instant now, int limit) {
        return database.with(session -> session
                .createSelectionQuery("from TurnRow where dueAt <= :now order by dueAt", TurnRow.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(TurnRow::wanted)
                .toList());
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return database.with(session -> Optional.ofNullable(
                session.createSelectionQuery("select min(dueAt) from TurnRow where dueAt > :now", Instant.class)
                        .setParameter("now", now)
                        .uniqueResult()));
    }

    @Override
    public long count() {
        return database.with(session -> session.createSelectionQuery("select count(*) from TurnRow", Long.class)
                .getSingleResult());
    }

    @Override
    public void erase(ContactId contact) {
        database.use(session -> session.createNativeMutationQuery(
                        "delete from turns where conversation_id in (select id from conversations where contact_id = :id)")
                .setParameter("id", contact.value())
                .executeUpdate());
    }
}
