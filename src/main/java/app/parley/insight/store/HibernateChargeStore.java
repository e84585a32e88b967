package app.parley.insight.store;

import app.parley.conversation.MessageId;
import app.parley.insight.Charge;
import app.parley.insight.ChargeStore;
import app.parley.insight.RateCard;
import app.parley.insight.Standing;
import app.parley.insight.Volume;
import app.parley.storage.Database;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keeps charges in `message_charges` and rate cards in `rate_cards`.
public final class HibernateChargeStore implements ChargeStore {
    public static final List<Class<?>> ROWS = List.of(ChargeRow.class, CardRow.class);
    private static final List<String> OF_THE_ALLOWANCE = Arrays.stream(Standing.values())
            .filter(Standing::isOfAllowance)
            .map(Standing::word)
            .toList();
    private final Database database;

    public HibernateChargeStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Charge> find(MessageId message) {
        return database.with(session -> Optional.ofNullable(session.get(ChargeRow.class, message.value()))
                .map(ChargeRow::charge));
    }

    @Override
    public void put(Charge charge) {
        database.use(session -> session.upsert(ChargeRow.of(charge)));
    }

    @Override
    public long allowed(String phoneNumberId, String category, LocalDate from, LocalDate before) {
        return database.with(session -> session.createSelectionQuery("""
                        select count(*) from ChargeRow
                        where phoneNumberId = :number and category = :category
                          and deliveredOn >= :from and deliveredOn < :before and standing in :standings
                        """, Long.class)
                .setParameter("number", phoneNumberId)
                .setParameter("category", category)
                .setParameter("from", from)
                .setParameter("before", before)
                .setParameter("standings", OF_THE_ALLOWANCE)
                .getSingleResult());
    }

    @Override
    public List<Volume> volumes(LocalDate from, LocalDate before) {
        return database.with(session -> session.createSelectionQuery("""
                        select phoneNumberId, region, category, standing, deliveredOn, count(*) from ChargeRow
                        where deliveredOn >= :from and deliveredOn < :before and standing is not null
                        group by phoneNumberId, region, category, standing, deliveredOn
                        """, Object[].class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultStream()
                .map(HibernateChargeStore::volume)
                .toList());
    }

    private static Volume volume(Object[] row) {
        return new Volume(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Standing.of((String) row[3]),
                (LocalDate) row[4],
                (Long) row[5]);
    }

    @Override
    public List<RateCard> cards() {
        return database.with(
                session -> session.createSelectionQuery("from CardRow order by validFrom, importedAt", CardRow.class)
                        .getResultStream()
                        .map(CardRow::card)
                        .toList());
    }

    @Override
    public void put(RateCard card) {
        database.use(session -> session.upsert(CardRow.of(card)));
    }
}
