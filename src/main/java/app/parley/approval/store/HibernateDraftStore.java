package app.parley.approval.store;

import app.parley.approval.Acceptance;
import app.parley.approval.AgentType;
import app.parley.approval.Band;
import app.parley.approval.Calibration;
import app.parley.approval.Confirmed;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.DraftStore;
import app.parley.approval.Intent;
import app.parley.approval.Intents;
import app.parley.approval.Judgement;
import app.parley.approval.Rejection;
import app.parley.approval.Tally;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.storage.Cursor;
import app.parley.storage.Database;
import app.parley.storage.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/// Keeps drafts and decisions in the database.
public final class HibernateDraftStore implements DraftStore {
    public static final List<Class<?>> ROWS = List.of(DraftRow.class, DecisionRow.class);
    private static final String OPEN = "state in ('pending', 'countdown')";
    private static final String OPEN_IN =
            "from DraftRow where conversationId = :id and " + OPEN + " order by createdAt, id";
    private static final int MOST_OPEN = 100;
    private static final String PRESSING = "expiresAt asc nulls last, id";
    private final Database database;

    public HibernateDraftStore(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Draft draft) {
        database.use(session -> session.insert(DraftRow.of(draft)));
    }

    @Override
    public void update(Draft draft) {
        database.use(session -> session.update(DraftRow.of(draft)));
    }

    @Override
    public Optional<Draft> find(DraftId id) {
        return database.with(session ->
                Optional.ofNullable(session.get(DraftRow.class, id.value())).map(DraftRow::draft));
    }

    @Override
    public Optional<Draft> lock(DraftId id) {
        return database.with(
                session -> Optional.ofNullable(session.get(DraftRow.class, id.value(), LockMode.PESSIMISTIC_WRITE))
                        .map(DraftRow::draft));
    }

    @Override
    public List<Draft> open(ConversationId conversation) {
        return select(OPEN_IN, MOST_OPEN, Map.of("id", conversation.value()));
    }

    @Override
    public List<Draft> lockOpen(ConversationId conversation) {
        return open(conversation).stream()
                .flatMap(draft -> lock(draft.id()).stream())
                .filter(draft -> draft.state().isOpen())
                .toList();
    }

    @Override
    public List<Draft> open(Collection<ConversationId> conversations) {
        var ids = conversations.stream().map(ConversationId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : select(
                        "from DraftRow where conversationId in :ids and " + OPEN + " order by createdAt, id",
                        Integer.MAX_VALUE,
                        Map.of("ids", ids));
    }

    @Override
    public List<ConversationId> waitingIn(int limit) {
        return database.with(session -> session
                .createSelectionQuery(
                        "select conversationId from DraftRow where " + OPEN + " order by " + PRESSING, UUID.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .distinct()
                .map(ConversationId::new)
                .toList());
    }

    @Override
    public Page<Draft> page(@Nullable DraftState state, @Nullable String after, int limit) {
        var words = new StringBuilder("from DraftRow where 1 = 1");
        var parameters = new HashMap<String, Object>();
        if (state != null) {
            words.append(" and state = :state");
            parameters.put("state", state.word());
        }
        if (after != null) {
            var cursor = Cursor.parse(after);
            words.append(" and (createdAt > :at or createdAt = :at and id > :id)");
            parameters.put("at", cursor.at());
            parameters.put("id", cursor.id());
        }
        words.append(" order by createdAt, id");
        return Page.of(
                select(words.toString(), limit + 1, parameters),
                limit,
                draft -> new Cursor(draft.createdAt(), draft.id().value()).text());
    }

    @Override
    public List<Draft> queue(int limit) {
        return select("from DraftRow where " + OPEN + " order by " + PRESSING, limit, Map.of());
    }

    @Override
    public long waiting() {
        return database.with(
                session -> session.createSelectionQuery("select count(*) from DraftRow where " + OPEN, Long.class)
                        .getSingleResult());
    }

    @Override
    public List<Draft> expired(Instant now, int limit) {
        return select(
                "from DraftRow where " + OPEN + " and expiresAt <= :now order by expiresAt", limit, Map.of("now", now));
    }

    @Override
    public List<Draft> countingDown() {
        return select("from DraftRow where state = 'countdown' order by goesAt", 1000, Map.of());
    }

    @Override
    public List<Draft> toCheck(int limit) {
        return select("from DraftRow where checkAfter = 'wanted' order by decidedAt, id", limit, Map.of());
    }

    @Override
    public long countToCheck() {
        return database.with(session -> session.createSelectionQuery(
                        "select count(*) from DraftRow where checkAfter = 'wanted'", Long.class)
                .getSingleResult());
    }

    @Override
    public void decision(Judgement judgement) {
        database.use(session -> session.insert(DecisionRow.of(judgement)));
    }

    @Override
    public Map<DraftId, Judgement> lastWords(Collection<DraftId> drafts) {
        var last = new HashMap<DraftId, Judgement>();
        if (!drafts.isEmpty()) {
            database.use(session -> session.createSelectionQuery(
                            "select a from DecisionRow a join DraftRow d on a.draftId = d.id where d.id in :ids"
                                    + " and (a.decision = d.state or d.checkAfter = 'done'"
                                    + " and a.decision in ('fine', 'changed', 'wrong')) order by a.decidedAt, a.id",
                            DecisionRow.class)
                    .setParameter("ids", drafts.stream().map(DraftId::value).toList())
                    .getResultList()
                    .forEach(row -> last.put(new DraftId(row.draftId), row.judgement())));
        }
        return last;
    }

    @Override
    public Acceptance acceptance(AgentType agent, @Nullable Intent intent) {
        var counts = new HashMap<String, Long>();
        database.use(session -> {
            var select = session.createSelectionQuery(
                            "select state, count(*) from DraftRow where agent = :agent"
                                    + (intent == null ? "" : " and intent = :intent") + " group by state",
                            Object[].class)
                    .setParameter("agent", agent.word());
            if (intent != null) {
                select.setParameter("intent", intent.name());
            }
            select.getResultList().forEach(row -> counts.put((String) row[0], (Long) row[1]));
        });
        return acceptance(counts);
    }

    @Override
    public Calibration calibration(AgentType agent, Intent intent) {
        var counts = new EnumMap<Band, Map<String, Long>>(Band.class);
        database.use(session -> session.createSelectionQuery(
                        "select case when confidence is null then 0 when confidence >= :highest then 4"
                                + " when confidence >= :high then 3 when confidence >= :middling then 2 else 1 end, state,"
                                + " count(*) from DraftRow where agent = :agent and intent = :intent"
                                + " and state in ('approved', 'edited', 'rejected', 'sent_alone') group by 1, 2",
                        Object[].class)
                .setParameter("highest", Band.HIGHEST.least())
                .setParameter("high", Band.HIGH.least())
                .setParameter("middling", Band.MIDDLING.least())
                .setParameter("agent", agent.word())
                .setParameter("intent", intent.name())
                .getResultList()
                .forEach(row -> counts.computeIfAbsent(
                                Band.values()[((Number) row[0]).intValue()], _ -> new HashMap<>())
                        .put((String) row[1], (Long) row[2])));
        var bands = new EnumMap<Band, Acceptance>(Band.class);
        counts.forEach((band, states) -> bands.put(band, acceptance(states)));
        return new Calibration(bands);
    }

    private static Acceptance acceptance(Map<String, Long> states) {
        return new Acceptance(
                states.getOrDefault("approved", 0L),
                states.getOrDefault("edited", 0L),
                states.getOrDefault("rejected", 0L),
                states.getOrDefault("sent_alone", 0L));
    }

    @Override
    public Tally tally(AgentType agent, Instant since) {
        var states = new HashMap<String, Long>();
        var reasons = new EnumMap<Rejection, Long>(Rejection.class);
        var slight = new long[1];
        var handed = new long[1];
        database.use(session -> {
            session.createSelectionQuery(
                            "select kind, state, count(*) from DraftRow where agent = :agent and createdAt >= :since"
                                    + " group by kind, state",
                            Object[].class)
                    .setParameter("agent", agent.word())
                    .setParameter("since", since)
                    .getResultList()
                    .forEach(row -> {
                        if (DraftKind.HAND_OVER.word().equals(row[0])) {
                            handed[0] += (Long) row[2];
                        } else if (!DraftKind.PROBLEM.word().equals(row[0])) {
                            states.merge((String) row[1], (Long) row[2], Long::sum);
                        }
                    });
            session.createSelectionQuery(
                            "select a.reason, a.slight, count(distinct d.id) from DraftRow d join DecisionRow a"
                                    + " on a.draftId = d.id and a.decision = d.state where d.agent = :agent"
                                    + " and d.createdAt >= :since and d.kind not in ('hand_over', 'problem')"
                                    + " and d.state in ('edited', 'rejected') group by a.reason, a.slight",
                            Object[].class)
                    .setParameter("agent", agent.word())
                    .setParameter("since", since)
                    .getResultList()
                    .forEach(row -> {
                        if (row[0] != null) {
                            reasons.merge(Rejection.of((String) row[0]), (Long) row[2], Long::sum);
                        } else if ((Boolean) row[1]) {
                            slight[0] += (Long) row[2];
                        }
                    });
        });
        long open = states.getOrDefault("pending", 0L) + states.getOrDefault("countdown", 0L);
        return new Tally(
                states.values().stream().mapToLong(Long::longValue).sum(),
                states.getOrDefault("approved", 0L),
                states.getOrDefault("edited", 0L),
                slight[0],
                states.getOrDefault("rejected", 0L),
                states.getOrDefault("sent_alone", 0L),
                open,
                handed[0],
                reasons);
    }

    @Override
    public long sentAlone(AgentType agent, Instant since) {
        return database.with(session -> session.createSelectionQuery(
                        "select count(*) from DraftRow where state = 'sent_alone' and agent = :agent and decidedAt >= :since",
                        Long.class)
                .setParameter("agent", agent.word())
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    public List<Confirmed> confirmed(int limit) {
        return database.with(session -> session.createSelectionQuery(
                        "from DraftRow where state = 'approved' and source = 'agent' and messageId is not null"
                                + " and intent <> 'other' order by createdAt desc, id desc",
                        DraftRow.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Confirmed(new MessageId(row.messageId), Intents.of(row.intent)))
                .toList());
    }

    @Override
    public List<Draft> of(ContactId contact) {
        return select(
                "from DraftRow where contactId = :id order by createdAt, id",
                Integer.MAX_VALUE,
                Map.of("id", contact.value()));
    }

    @Override
    public void erase(ContactId contact) {
        database.use(session -> {
            session.createMutationQuery(
                            "delete from DecisionRow where draftId in (select id from DraftRow where contactId = :id)")
                    .setParameter("id", contact.value())
                    .executeUpdate();
            session.createMutationQuery("delete from DraftRow where contactId = :id")
                    .setParameter("id", contact.value())
                    .executeUpdate();
        });
    }

    private List<Draft> select(String words, int limit, Map<String, Object> parameters) {
        return database.with(session -> {
            SelectionQuery<DraftRow> select = session.createSelectionQuery(words, DraftRow.class);
            parameters.forEach(select::setParameter);
            return select.setMaxResults(limit).getResultList().stream()
                    .map(DraftRow::draft)
                    .toList();
        });
    }
}
