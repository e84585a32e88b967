package app.parley.knowledge.store;

import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.knowledge.Gap;
import app.parley.knowledge.GapStore;
import app.parley.knowledge.KnowledgeId;
import app.parley.storage.Cursor;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Keeps gaps in `knowledge_gaps`.
public final class HibernateGapStore implements GapStore {
    public static final List<Class<?>> ROWS = List.of(GapRow.class);
    private final Database database;

    public HibernateGapStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(MessageId message, String question, Instant askedAt) {
        return database.with(session -> {
            if (session.get(GapRow.class, message.value()) != null) {
                return false;
            }
            var row = new GapRow();
            row.messageId = message.value();
            row.question = question;
            row.askedAt = askedAt;
            session.insert(row);
            return true;
        });
    }

    @Override
    public void forget(Collection<MessageId> messages) {
        if (!messages.isEmpty()) {
            database.use(session -> session.createMutationQuery(
                            "delete from GapRow where settledAt is null and messageId in :messages")
                    .setParameterList(
                            "messages", messages.stream().map(MessageId::value).toList())
                    .executeUpdate());
        }
    }

    @Override
    public List<Gap> open(@Nullable Cursor after, int limit) {
        var further = after == null ? "" : " and (askedAt < :at or askedAt = :at and messageId < :id)";
        return database.with(session -> {
            var query = session.createSelectionQuery(
                            "from GapRow where settledAt is null" + further + " order by askedAt desc, messageId desc",
                            GapRow.class)
                    .setMaxResults(limit);
            if (after != null) {
                query.setParameter("at", after.at()).setParameter("id", after.id());
            }
            return gaps(session, query.getResultList());
        });
    }

    @Override
    public Optional<Gap> find(MessageId message) {
        return database.with(session -> Optional.ofNullable(session.get(GapRow.class, message.value()))
                .flatMap(row -> gaps(session, List.of(row)).stream().findFirst()));
    }

    /// Messages move when contacts merge: where they stand is asked each time, for all of them at once;
    /// one whose message was erased meanwhile is a gap no longer.
    private static List<Gap> gaps(StatelessSession session, List<GapRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var places = new HashMap<UUID, Object[]>();
        session.createNativeQuery(
                        "select id, conversation_id, contact_id from messages where id in (:ids)", Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("conversation_id", UUID.class)
                .addScalar("contact_id", UUID.class)
                .setParameterList("ids", rows.stream().map(row -> row.messageId).toList(), UUID.class)
                .getResultList()
                .forEach(place -> places.put((UUID) place[0], place));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(places.get(row.messageId)).map(place -> gap(row, place)))
                .toList();
    }

    private static Gap gap(GapRow row, Object[] place) {
        return new Gap(
                new MessageId(row.messageId),
                new ConversationId((UUID) place[1]),
                new ContactId((UUID) place[2]),
                row.question,
                row.askedAt);
    }

    @Override
    public long countOpen() {
        return database.with(session -> session.createSelectionQuery(
                        "select count(*) from GapRow where settledAt is null", Long.class)
                .getSingleResult());
    }

    @Override
    public boolean settle(MessageId message, @Nullable KnowledgeId by, Instant at) {
        return database.with(
                session -> session.createMutationQuery("update GapRow set settledAt = :at, answeredBy = :by"
                                        + " where messageId = :id and settledAt is null")
                                .setParameter("at", at)
                                .setParameter("by", by == null ? null : by.value(), UUID.class)
                                .setParameter("id", message.value())
                                .executeUpdate()
                        > 0);
    }

    @Override
    public boolean reopen(MessageId message) {
        return database.with(session -> session.createMutationQuery("update GapRow set settledAt = null"
                                + " where messageId = :id and settledAt is not null and answeredBy is null")
                        .setParameter("id", message.value())
                        .executeUpdate()
                > 0);
    }

    @Override
    public void forget(Instant settledBefore, Instant askedBefore) {
        database.use(session -> session.createMutationQuery(
                        "delete from GapRow where settledAt < :settled or askedAt < :asked")
                .setParameter("settled", settledBefore)
                .setParameter("asked", askedBefore)
                .executeUpdate());
    }
}
