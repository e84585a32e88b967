package app.parley.approval.store;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.TeamStore;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the agents' settings in the database.
public final class HibernateTeamStore implements TeamStore {
    public static final List<Class<?>> ROWS = List.of(AgentRow.class);
    private final Database database;

    public HibernateTeamStore(Database database) {
        this.database = database;
    }

    @Override
    public List<AgentSettings> all() {
        return database.with(session ->
                session.createSelectionQuery("from AgentRow order by id", AgentRow.class).getResultList().stream()
                        .map(AgentRow::settings)
                        .toList());
    }

    @Override
    public Optional<AgentSettings> find(AgentType type) {
        return database.with(session -> session.createSelectionQuery("from AgentRow where type = :type", AgentRow.class)
                .setParameter("type", type.word())
                .uniqueResultOptional()
                .map(AgentRow::settings));
    }

    @Override
    public void insert(AgentSettings agent, Instant now) {
        var row = AgentRow.of(agent);
        row.createdAt = now;
        database.use(session -> session.insert(row));
    }

    @Override
    public void update(AgentSettings agent) {
        database.use(session -> session.update(AgentRow.of(agent)));
    }
}
