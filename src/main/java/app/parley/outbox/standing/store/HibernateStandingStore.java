package app.parley.outbox.standing.store;

import app.parley.contact.ContactId;
import app.parley.outbox.standing.Concern;
import app.parley.outbox.standing.NumberStanding;
import app.parley.outbox.standing.StandingStore;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the standing of our numbers in the database.
public final class HibernateStandingStore implements StandingStore {
    public static final List<Class<?>> ROWS = List.of(StandingRow.class, ConcernRow.class, FirstWordRow.class);
    private final Database database;

    public HibernateStandingStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<NumberStanding> standing(String phoneNumberId) {
        return database.with(session -> Optional.ofNullable(session.get(StandingRow.class, phoneNumberId))
                .map(StandingRow::standing));
    }

    @Override
    public void put(NumberStanding standing) {
        database.use(session -> session.upsert(StandingRow.of(standing)));
    }

    @Override
    public void put(Concern concern) {
        database.use(session -> session.upsert(ConcernRow.of(concern)));
    }

    @Override
    public Optional<Concern> concern(UUID id) {
        return database.with(session ->
                Optional.ofNullable(session.get(ConcernRow.class, id)).map(ConcernRow::concern));
    }

    @Override
    public List<Concern> unsettled() {
        return database.with(session -> session
                .createSelectionQuery("from ConcernRow where settledAt is null order by toldAt, id", ConcernRow.class)
                .getResultList()
                .stream()
                .map(ConcernRow::concern)
                .toList());
    }

    @Override
    public void began(ContactId contact, Instant at) {
        var row = new FirstWordRow();
        row.contactId = contact.value();
        row.saidAt = at;
        database.use(session -> session.upsert(row));
    }

    @Override
    public Optional<Instant> began(ContactId contact) {
        return database.with(session -> Optional.ofNullable(session.get(FirstWordRow.class, contact.value()))
                .map(row -> row.saidAt));
    }

    @Override
    public long begunSince(Instant since) {
        return database.with(session -> session.createSelectionQuery(
                        "select count(*) from FirstWordRow where saidAt > :since", Long.class)
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    public Optional<Instant> begun(long newest) {
        return database.with(session -> session.createSelectionQuery(
                        "select saidAt from FirstWordRow order by saidAt desc", Instant.class)
                .setFirstResult(Math.toIntExact(newest - 1))
                .setMaxResults(1)
                .uniqueResultOptional());
    }

    @Override
    public void forget(ContactId contact) {
        database.use(session -> session.createMutationQuery("delete from FirstWordRow where contactId = :id")
                .setParameter("id", contact.value())
                .executeUpdate());
    }
}
