package app.parley.agent.store;

import app.parley.agent.advice.Advice;
import app.parley.agent.advice.AdviceId;
import app.parley.agent.advice.AdviceKind;
import app.parley.agent.advice.AdviceStore;
import app.parley.approval.AgentType;
import app.parley.storage.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.LockMode;

/// Keeps advice in `advice`.
public final class HibernateAdviceStore implements AdviceStore {
    public static final List<Class<?>> ROWS = List.of(AdviceRow.class);
    private final Database database;

    public HibernateAdviceStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Advice advice) {
        return database.with(session -> {
            long known = session.createSelectionQuery(
                            "select count(*) from AdviceRow where kind = :kind and week = :week", Long.class)
                    .setParameter("kind", advice.kind().word())
                    .setParameter("week", advice.week())
                    .getSingleResult();
            if (known > 0) {
                return false;
            }
            session.insert(AdviceRow.of(advice));
            return true;
        });
    }

    @Override
    public void update(Advice advice) {
        database.use(session -> session.update(AdviceRow.of(advice)));
    }

    @Override
    public Optional<Advice> find(AdviceId id) {
        return database.with(session ->
                Optional.ofNullable(session.get(AdviceRow.class, id.value())).flatMap(AdviceRow::advice));
    }

    @Override
    public Optional<Advice> lock(AdviceId id) {
        return database.with(
                session -> Optional.ofNullable(session.get(AdviceRow.class, id.value(), LockMode.PESSIMISTIC_WRITE))
                        .flatMap(AdviceRow::advice));
    }

    @Override
    public List<Advice> newest(AgentType agent, int limit) {
        return database.with(session -> session
                .createSelectionQuery(
                        "from AdviceRow where agent = :agent order by madeAt desc, id desc", AdviceRow.class)
                .setParameter("agent", agent.word())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .flatMap(row -> row.advice().stream())
                .toList());
    }

    @Override
    public Optional<LocalDate> latest(AdviceKind kind) {
        return database.with(session -> Optional.ofNullable(
                session.createSelectionQuery("select max(week) from AdviceRow where kind = :kind", LocalDate.class)
                        .setParameter("kind", kind.word())
                        .getSingleResultOrNull()));
    }

    @Override
    public Map<Advice.State, Long> count(AgentType agent, Instant since) {
        var counts = new EnumMap<Advice.State, Long>(Advice.State.class);
        database.use(session -> session.createSelectionQuery(
                        "select state, count(*) from AdviceRow where agent = :agent and madeAt >= :since group by state",
                        Object[].class)
                .setParameter("agent", agent.word())
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> counts.put(Advice.State.of((String) row[0]), (Long) row[1])));
        return counts;
    }
}
