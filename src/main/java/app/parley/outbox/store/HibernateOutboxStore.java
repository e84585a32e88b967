package app.parley.outbox.store;

import app.parley.contact.ContactId;
import app.parley.conversation.MessageId;
import app.parley.outbox.OutboxState;
import app.parley.outbox.OutboxStore;
import app.parley.outbox.Promised;
import app.parley.outbox.Receipt;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;

/// Keeps promised messages in the database.
public final class HibernateOutboxStore implements OutboxStore {
    public static final List<Class<?>> ROWS = List.of(PromisedRow.class, ReceiptRow.class, PaceRow.class);
    private final Database database;

    public HibernateOutboxStore(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Promised promised) {
        database.use(session -> session.insert(PromisedRow.of(promised)));
    }

    @Override
    public void update(Promised promised) {
        database.use(session -> session.update(PromisedRow.of(promised)));
    }

    @Override
    public void delete(MessageId id) {
        database.use(session -> session.createMutationQuery("delete from PromisedRow where messageId = :id")
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public Optional<Promised> find(MessageId id) {
        return database.with(session ->
                Optional.ofNullable(session.get(PromisedRow.class, id.value())).map(PromisedRow::promised));
    }

    @Override
    public List<Promised> all(Collection<MessageId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.with(session -> session
                        .createSelectionQuery("from PromisedRow where messageId in :ids", PromisedRow.class)
                        .setParameter("ids", ids.stream().map(MessageId::value).toList())
                        .getResultList()
                        .stream()
                        .map(PromisedRow::promised)
                        .toList());
    }

    @Override
    public Optional<Promised> lock(MessageId id) {
        return database.with(
                session -> Optional.ofNullable(session.get(PromisedRow.class, id.value(), LockMode.PESSIMISTIC_WRITE))
                        .map(PromisedRow::promised));
    }

    @Override
    public List<Promised> due(Instant now, int limit) {
        return database.with(session -> session
                .createSelectionQuery(
                        "from PromisedRow where state = 'queued' and dueAt <= :now order by dueAt, messageId",
                        PromisedRow.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PromisedRow::promised)
                .toList());
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return database.with(session -> Optional.ofNullable(session.createSelectionQuery(
                        "select min(dueAt) from PromisedRow where state = 'queued' and dueAt > :now", Instant.class)
                .setParameter("now", now)
                .uniqueResult()));
    }

    @Override
    public List<Promised> inState(OutboxState state) {
        return database.with(session -> session
                .createSelectionQuery("from PromisedRow where state = :state order by messageId", PromisedRow.class)
                .setParameter("state", state.word())
                .getResultList()
                .stream()
                .map(PromisedRow::promised)
                .toList());
    }

    @Override
    public Optional<Promised> earlier(Promised promised) {
        return database.with(session -> session.createSelectionQuery(
                        "from PromisedRow where conversationId = :conversation and messageId < :id"
                                + " and state <> 'unknown' order by messageId",
                        PromisedRow.class)
                .setParameter("conversation", promised.conversation().value())
                .setParameter("id", promised.id().value())
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(PromisedRow::promised));
    }

    @Override
    public long count() {
        return database.with(session -> session.createSelectionQuery("select count(*) from PromisedRow", Long.class)
                .getSingleResult());
    }

    @Override
    public Instant paidUntil(String phoneNumberId, String recipient) {
        return database.with(session -> {
            var row = session.get(PaceRow.class, new PaceRow.Key(phoneNumberId, recipient));
            return row == null ? Instant.EPOCH : row.paidUntil;
        });
    }

    @Override
    public void paidUntil(String phoneNumberId, String recipient, Instant until) {
        database.use(session -> {
            var row = new PaceRow();
            row.phoneNumberId = phoneNumberId;
            row.recipient = recipient;
            row.paidUntil = until;
            if (session.get(PaceRow.class, new PaceRow.Key(phoneNumberId, recipient)) == null) {
                session.insert(row);
            } else {
                session.update(row);
            }
        });
    }

    @Override
    public void keep(Receipt receipt, Instant now) {
        database.use(session -> session.insert(ReceiptRow.of(receipt, now)));
    }

    @Override
    public List<Receipt> takeReceipts(String whatsappId) {
        return database.with(session -> {
            var rows = session.createSelectionQuery(
                            "from ReceiptRow where whatsappId = :id order by id", ReceiptRow.class)
                    .setParameter("id", whatsappId)
                    .getResultList();
            rows.forEach(session::delete);
            return rows.stream().map(ReceiptRow::receipt).toList();
        });
    }

    @Override
    public List<String> matchedReceipts(int limit) {
        return database.with(session -> session.createNativeQuery(
                        "select distinct r.whatsapp_id from receipts r join messages m on m.whatsapp_id = r.whatsapp_id",
                        String.class)
                .setMaxResults(limit)
                .getResultList());
    }

    @Override
    public void forgetReceipts(Instant before) {
        database.use(session -> session.createMutationQuery("delete from ReceiptRow where receivedAt < :before")
                .setParameter("before", before)
                .executeUpdate());
    }

    @Override
    public void follow(ContactId of, ContactId into) {
        database.use(session -> session.createNativeMutationQuery("update outbox set contact_id = :into,"
                        + " conversation_id = (select m.conversation_id from messages m where m.id = outbox.message_id)"
                        + " where message_id in (select m.id from messages m where m.contact_id = :of"
                        + " and m.direction = 'outbound')")
                .setParameter("into", into.value())
                .setParameter("of", of.value())
                .executeUpdate());
    }

    @Override
    public void erase(ContactId contact) {
        database.use(session -> session.createMutationQuery("delete from PromisedRow where contactId = :id")
                .setParameter("id", contact.value())
                .executeUpdate());
    }
}
