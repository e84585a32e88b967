package app.parley.knowledge.store;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.ShelfStore;
import app.parley.knowledge.Shelved;
import app.parley.storage.Cursor;
import app.parley.storage.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Lists `knowledge_documents` by when they were changed and used.
public final class HibernateShelfStore implements ShelfStore {
    private static final int BEGINNING = 200;
    private static final String LINE = """
            select id, kind, coalesce(question, name, title), substring(coalesce(answer, text, ''), 1, %d),
            price, currency, stock, changedAt, usedAt, uses from KnowledgeDocumentRow""".formatted(BEGINNING);
    private final Database database;

    public HibernateShelfStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Shelved> list(Sieve sieve, @Nullable Cursor after, int limit) {
        var values = new HashMap<String, Object>();
        var where = new StringBuilder(where(sieve, values));
        if (after != null) {
            where.append(" and (changedAt < :at or changedAt = :at and id < :id)");
            values.put("at", after.at());
            values.put("id", after.id());
        }
        return database.with(session -> filled(
                        session.createSelectionQuery(
                                LINE + where + " order by changedAt desc, id desc", Object[].class),
                        values)
                .setMaxResults(limit)
                .getResultStream()
                .map(HibernateShelfStore::shelved)
                .toList());
    }

    @Override
    public Optional<Shelved> find(KnowledgeId id) {
        return database.with(session -> session.createSelectionQuery(LINE + " where id = :id", Object[].class)
                .setParameter("id", id.value())
                .uniqueResultOptional()
                .map(HibernateShelfStore::shelved));
    }

    @Override
    public long count(Sieve sieve) {
        var values = new HashMap<String, Object>();
        var where = where(sieve, values);
        return database.with(session -> filled(
                        session.createSelectionQuery("select count(*) from KnowledgeDocumentRow" + where, Long.class),
                        values)
                .getSingleResult());
    }

    @Override
    public void used(KnowledgeId id, Instant at) {
        database.use(session -> session.createMutationQuery(
                        "update KnowledgeDocumentRow set uses = uses + 1, usedAt = :at where id = :id")
                .setParameter("at", at)
                .setParameter("id", id.value())
                .executeUpdate());
    }

    private static String where(Sieve sieve, Map<String, Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        if (sieve.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", sieve.kind().word());
        }
        for (int i = 0; i < sieve.words().size(); i++) {
            var word = "word" + i;
            where.append(" and (");
            for (var field : List.of("question", "answer", "name", "title", "text")) {
                where.append("locate(:%s, lower(coalesce(%s, ''))) > 0 or ".formatted(word, field));
            }
            where.replace(where.length() - 4, where.length(), ")");
            values.put(word, sieve.words().get(i));
        }
        if (sieve.stale() != null) {
            where.append(
                    " and (changedAt < :unchanged or changedAt < :unused and (usedAt is null or usedAt < :unused))");
            values.put("unchanged", sieve.stale().unchanged());
            values.put("unused", sieve.stale().unused());
        }
        return where.toString();
    }

    private static <R> SelectionQuery<R> filled(SelectionQuery<R> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    private static Shelved shelved(Object[] row) {
        return new Shelved(
                new KnowledgeId((UUID) row[0]),
                Kind.of((String) row[1]),
                row[2] == null ? "" : (String) row[2],
                (String) row[3],
                (BigDecimal) row[4],
                (String) row[5],
                (Integer) row[6],
                (Instant) row[7],
                (Instant) row[8],
                (Long) row[9]);
    }
}
