package app.parley.agent.store;

import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.agent.finding.FindingStore;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.journey.Stage;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps findings in `findings`.
public final class HibernateFindingStore implements FindingStore {
    public static final List<Class<?>> ROWS = List.of(FindingRow.class);
    private final Database database;

    public HibernateFindingStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Finding finding) {
        return database.with(session -> {
            var key =
                    new FindingRow.Key(finding.message().value(), finding.kind().word());
            if (session.get(FindingRow.class, key) != null) {
                return false;
            }
            var row = new FindingRow();
            row.key = key;
            row.confidence = finding.confidence();
            row.foundAt = finding.at();
            row.stage = finding.stage() == null ? null : finding.stage().word();
            session.insert(row);
            return true;
        });
    }

    @Override
    public boolean remove(MessageId message, FindingKind kind) {
        return database.with(session -> session.createMutationQuery("delete from FindingRow where key = :key")
                        .setParameter("key", new FindingRow.Key(message.value(), kind.word()))
                        .executeUpdate()
                > 0);
    }

    @Override
    public List<Finding> newest(ConversationId conversation, int limit) {
        return newest(conversation, "%", limit);
    }

    @Override
    public Optional<Finding> newest(ConversationId conversation, FindingKind kind) {
        return newest(conversation, kind.word(), 1).stream().findFirst();
    }

    private List<Finding> newest(ConversationId conversation, String kind, int limit) {
        return database.with(session -> session
                .createNativeQuery(
                        "select f.message_id, f.kind, f.confidence, f.found_at, f.stage from findings f"
                                + " join messages m on m.id = f.message_id where m.conversation_id = :conversation"
                                + " and f.kind like :kind order by f.found_at desc, f.message_id desc, f.kind",
                        Object[].class)
                .addScalar("message_id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("confidence", Double.class)
                .addScalar("found_at", Instant.class)
                .addScalar("stage", String.class)
                .setParameter("conversation", conversation.value(), UUID.class)
                .setParameter("kind", kind)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .flatMap(row -> finding(row).stream())
                .toList());
    }

    private static @Nullable Stage stage(@Nullable Object word) {
        return word == null ? null : Stage.named(word.toString()).orElse(null);
    }

    /// A kind of a later version is passed over.
    private static Optional<Finding> finding(Object[] row) {
        return FindingKind.named((String) row[1])
                .map(kind -> new Finding(
                        new MessageId((UUID) row[0]), kind, (Double) row[2], (Instant) row[3], stage(row[4])));
    }

    @Override
    public Map<FindingKind, Long> count(Instant since) {
        var counts = new EnumMap<FindingKind, Long>(FindingKind.class);
        database.use(session -> session.createSelectionQuery(
                        "select key.kind, count(*) from FindingRow where foundAt >= :since group by key.kind",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> FindingKind.named((String) row[0]).ifPresent(kind -> counts.put(kind, (Long) row[1]))));
        return counts;
    }
}
