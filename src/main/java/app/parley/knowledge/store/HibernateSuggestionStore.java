package app.parley.knowledge.store;

import app.parley.knowledge.Asker;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.SuggestionStore;
import app.parley.storage.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps suggested entries in `knowledge_suggestions`.
public final class HibernateSuggestionStore implements SuggestionStore {
    public static final List<Class<?>> ROWS = List.of(KnowledgeSuggestionRow.class, SuggestionAskerRow.class);
    private final Database database;

    public HibernateSuggestionStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Suggestion suggestion, String likeness) {
        database.use(session -> session.insert(KnowledgeSuggestionRow.of(suggestion, likeness)));
    }

    @Override
    public void change(Suggestion suggestion, String likeness) {
        database.use(session -> session.update(KnowledgeSuggestionRow.of(suggestion, likeness)));
    }

    @Override
    public void asked(SuggestionId id, Asker asker) {
        database.use(session -> {
            boolean known = session.createSelectionQuery(
                                    "select count(*) from SuggestionAskerRow"
                                            + " where suggestionId = :id and asker = :asker",
                                    Long.class)
                            .setParameter("id", id.value())
                            .setParameter("asker", asker.hash())
                            .getSingleResult()
                    > 0;
            if (!known) {
                session.insert(SuggestionAskerRow.of(id, asker));
            }
        });
    }

    @Override
    public List<Suggestion> askedBy(Collection<Asker> askers) {
        return database.with(session -> session.createSelectionQuery(
                        "from KnowledgeSuggestionRow where id in"
                                + " (select suggestionId from SuggestionAskerRow where asker in :askers) order by id",
                        KnowledgeSuggestionRow.class)
                .setParameter("askers", askers.stream().map(Asker::hash).toList())
                .getResultStream()
                .map(KnowledgeSuggestionRow::suggestion)
                .toList());
    }

    @Override
    public void remove(SuggestionId id) {
        database.use(session -> {
            session.createMutationQuery("delete from SuggestionAskerRow where suggestionId = :id")
                    .setParameter("id", id.value())
                    .executeUpdate();
            session.createMutationQuery("delete from KnowledgeSuggestionRow where id = :id")
                    .setParameter("id", id.value())
                    .executeUpdate();
        });
    }

    @Override
    public Optional<Suggestion> find(SuggestionId id) {
        return database.with(session -> Optional.ofNullable(session.get(KnowledgeSuggestionRow.class, id.value()))
                .map(KnowledgeSuggestionRow::suggestion));
    }

    @Override
    public Optional<Suggestion> like(String likeness) {
        return database.with(session -> session.createSelectionQuery(
                        "from KnowledgeSuggestionRow where likeness = :likeness", KnowledgeSuggestionRow.class)
                .setParameter("likeness", likeness)
                .uniqueResultOptional()
                .map(KnowledgeSuggestionRow::suggestion));
    }

    @Override
    public long count(Suggestion.State state) {
        return database.with(session -> session.createSelectionQuery(
                        "select count(*) from KnowledgeSuggestionRow where state = :state", Long.class)
                .setParameter("state", state.word())
                .getSingleResult());
    }

    @Override
    public List<Suggestion> list(Suggestion.@Nullable State state, @Nullable SuggestionId after, int limit) {
        var wanted = new ArrayList<String>();
        if (state != null) {
            wanted.add("state = :state");
        }
        if (after != null) {
            wanted.add("id > :after");
        }
        var where = wanted.isEmpty() ? "" : "where " + String.join(" and ", wanted);
        return database.with(session -> {
            var query = session.createSelectionQuery(
                            "from KnowledgeSuggestionRow " + where + " order by id", KnowledgeSuggestionRow.class)
                    .setMaxResults(limit);
            if (state != null) {
                query.setParameter("state", state.word());
            }
            if (after != null) {
                query.setParameter("after", after.value());
            }
            return query.getResultStream()
                    .map(KnowledgeSuggestionRow::suggestion)
                    .toList();
        });
    }
}
