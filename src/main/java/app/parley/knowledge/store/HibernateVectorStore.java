package app.parley.knowledge.store;

import app.parley.knowledge.VectorStore;
import app.parley.storage.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps vectors in `knowledge_vectors`.
public final class HibernateVectorStore implements VectorStore {
    public static final List<Class<?>> ROWS = List.of(KnowledgeVectorRow.class);
    private static final int AT_ONCE = 200;
    private final Database database;

    public HibernateVectorStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, float[]> find(Collection<String> digests) {
        var found = new HashMap<String, float[]>();
        var all = new ArrayList<>(digests);
        database.use(session -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                session.createSelectionQuery(
                                "from KnowledgeVectorRow where digest in :digests", KnowledgeVectorRow.class)
                        .setParameter("digests", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                        .getResultList()
                        .forEach(row -> found.put(row.digest, row.values()));
            }
        });
        return found;
    }

    @Override
    public void put(String model, Map<String, float[]> vectors) {
        database.run(() -> {
            remove(vectors.keySet());
            vectors.forEach((digest, vector) ->
                    database.use(session -> session.insert(KnowledgeVectorRow.of(digest, model, vector))));
        });
    }

    @Override
    public Set<String> digests() {
        return database.with(session ->
                new HashSet<>(session.createSelectionQuery("select digest from KnowledgeVectorRow", String.class)
                        .getResultList()));
    }

    @Override
    public void remove(Collection<String> digests) {
        var all = new ArrayList<>(digests);
        database.use(session -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                session.createMutationQuery("delete from KnowledgeVectorRow where digest in :digests")
                        .setParameter("digests", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                        .executeUpdate();
            }
        });
    }
}
