package app.parley.knowledge.store;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.KnowledgeStore;
import app.parley.knowledge.Known;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Keeps knowledge in `knowledge_documents` and `knowledge_chunks`.
public final class HibernateKnowledgeStore implements KnowledgeStore {
    public static final List<Class<?>> ROWS = List.of(KnowledgeDocumentRow.class, KnowledgeChunkRow.class);
    private final Database database;

    public HibernateKnowledgeStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Known known, List<String> chunks) {
        database.use(session -> {
            session.insert(KnowledgeDocumentRow.of(known));
            insert(session, known.id(), chunks);
        });
    }

    @Override
    public void change(Known known, List<String> chunks) {
        database.use(session -> {
            session.update(KnowledgeDocumentRow.of(known));
            removeChunks(session, known.id());
            insert(session, known.id(), chunks);
        });
    }

    @Override
    public boolean remove(KnowledgeId id) {
        return database.with(session -> {
            removeChunks(session, id);
            return session.createMutationQuery("delete from KnowledgeDocumentRow where id = :id")
                            .setParameter("id", id.value())
                            .executeUpdate()
                    > 0;
        });
    }

    @Override
    public Optional<Known> find(KnowledgeId id) {
        return database.with(session -> Optional.ofNullable(session.get(KnowledgeDocumentRow.class, id.value()))
                .map(KnowledgeDocumentRow::known));
    }

    @Override
    public List<String> chunks(KnowledgeId id) {
        return database.with(session -> session.createSelectionQuery(
                        "select text from KnowledgeChunkRow where documentId = :id order by place", String.class)
                .setParameter("id", id.value())
                .getResultList());
    }

    @Override
    public List<Known> list(@Nullable Kind kind, @Nullable KnowledgeId after, int limit) {
        var wanted = new ArrayList<String>();
        if (kind != null) {
            wanted.add("kind = :kind");
        }
        if (after != null) {
            wanted.add("id > :after");
        }
        var where = wanted.isEmpty() ? "" : "where " + String.join(" and ", wanted);
        return database.with(session -> {
            var query = session.createSelectionQuery(
                            "from KnowledgeDocumentRow " + where + " order by id", KnowledgeDocumentRow.class)
                    .setMaxResults(limit);
            if (kind != null) {
                query.setParameter("kind", kind.word());
            }
            if (after != null) {
                query.setParameter("after", after.value());
            }
            return query.getResultStream().map(KnowledgeDocumentRow::known).toList();
        });
    }

    @Override
    public List<Stamp> stamps() {
        return database.with(session -> session.createSelectionQuery(
                        "select id, changedAt from KnowledgeDocumentRow", Object[].class)
                .getResultStream()
                .map(row -> new Stamp(new KnowledgeId((UUID) row[0]), (Instant) row[1]))
                .toList());
    }

    private static void insert(StatelessSession session, KnowledgeId id, List<String> chunks) {
        for (int place = 0; place < chunks.size(); place++) {
            session.insert(KnowledgeChunkRow.of(id, place, chunks.get(place)));
        }
    }

    private static void removeChunks(StatelessSession session, KnowledgeId id) {
        session.createMutationQuery("delete from KnowledgeChunkRow where documentId = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }
}
