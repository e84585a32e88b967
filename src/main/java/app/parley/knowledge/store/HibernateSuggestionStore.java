package app.parley.knowledge.store;

import app.parley.knowledge.Suggestion;
import app.parley.knowledge.SuggestionId;
import app.parley.knowledge.SuggestionStore;
import app.parley.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps suggested entries in `knowledge_suggestions`.
public final class HibernateSuggestionStore implements SuggestionStore {
    public static final List<Class<?>> ROWS = List.of(KnowledgeSuggestionRow.class);
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
