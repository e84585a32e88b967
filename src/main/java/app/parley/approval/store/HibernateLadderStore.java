package app.parley.approval.store;

import app.parley.approval.AgentType;
import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.approval.Intent;
import app.parley.approval.Judged;
import app.parley.approval.LadderStore;
import app.parley.approval.LevelChange;
import app.parley.approval.Rejection;
import app.parley.conversation.ConversationId;
import app.parley.storage.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps what the ladder measures by in the database.
public final class HibernateLadderStore implements LadderStore {
    public static final List<Class<?>> ROWS = List.of(LevelChangeRow.class);
    private final Database database;

    public HibernateLadderStore(Database database) {
        this.database = database;
    }

    /// What went out alone counts by what was said of it afterwards.
    private static final String JUDGED =
            "select d.id, a.decision, a.slight, a.reason, a.decidedAt, d.intent from DraftRow d"
                    + " join DecisionRow a on a.draftId = d.id where d.agent = :agent and (d.state in ('approved', 'edited',"
                    + " 'rejected') and a.decision = d.state or d.checkAfter = 'done' and a.decision in ('fine', 'changed',"
                    + " 'wrong'))";

    /// A draft that was decided on, undone and decided again has two lines of which the newest counts.
    @Override
    public List<Judged> judged(AgentType agent, Intent intent, Instant after, int limit) {
        var newest = new LinkedHashMap<UUID, Judged>();
        database.use(session -> session.createSelectionQuery(
                        JUDGED
                                + " and d.intent = :intent and a.decidedAt > :after order by a.decidedAt desc, a.id desc",
                        Object[].class)
                .setParameter("agent", agent.word())
                .setParameter("intent", intent.name())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .forEach(row -> newest.putIfAbsent((UUID) row[0], judged(row))));
        return List.copyOf(newest.values());
    }

    @Override
    public Map<String, List<Judged>> judged(AgentType agent, int limit) {
        var seen = new HashSet<UUID>();
        var all = new HashMap<String, List<Judged>>();
        database.use(session -> session.createSelectionQuery(
                        JUDGED + " order by a.decidedAt desc, a.id desc", Object[].class)
                .setParameter("agent", agent.word())
                .setMaxResults(limit)
                .getResultList()
                .forEach(row -> {
                    if (seen.add((UUID) row[0])) {
                        all.computeIfAbsent((String) row[5], _ -> new ArrayList<>())
                                .add(judged(row));
                    }
                }));
        return all;
    }

    private static Judged judged(Object[] row) {
        var state = switch ((String) row[1]) {
            case "fine" -> DraftState.APPROVED;
            case "changed" -> DraftState.EDITED;
            case "wrong" -> DraftState.REJECTED;
            default -> DraftState.of((String) row[1]);
        };
        return new Judged(
                state, (Boolean) row[2], row[3] == null ? null : Rejection.of((String) row[3]), (Instant) row[4]);
    }

    @Override
    public Map<String, LevelChange> changes(AgentType agent) {
        var newest = new HashMap<String, LevelChange>();
        database.use(session -> session.createSelectionQuery(
                        "from LevelChangeRow where agent = :agent order by changedAt, id", LevelChangeRow.class)
                .setParameter("agent", agent.word())
                .getResultList()
                .forEach(row -> newest.put(row.intent, row.change())));
        return newest;
    }

    @Override
    public void changed(LevelChange change) {
        database.use(session -> session.insert(LevelChangeRow.of(change)));
    }

    @Override
    public Optional<Draft> sentAlone(ConversationId conversation, Instant after) {
        return database.with(session -> session.createSelectionQuery(
                        "from DraftRow where conversationId = :id and state = 'sent_alone' and decidedAt >= :after"
                                + " order by decidedAt desc, id desc",
                        DraftRow.class)
                .setParameter("id", conversation.value())
                .setParameter("after", after)
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(DraftRow::draft));
    }
}
