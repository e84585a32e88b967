package app.parley.agent.store;

import app.parley.agent.AgentLog;
import app.parley.agent.CallLine;
import app.parley.agent.ModelCall;
import app.parley.agent.Usage;
import app.parley.approval.AgentType;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.storage.Database;
import app.parley.storage.Ids;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what agents did in the database.
public final class HibernateAgentLog implements AgentLog {
    public static final List<Class<?>> ROWS = List.of(ModelCallRow.class, ConclusionRow.class);
    private final Database database;

    public HibernateAgentLog(Database database) {
        this.database = database;
    }

    @Override
    public void called(ModelCall call, Instant at) {
        database.use(session -> session.insert(ModelCallRow.of(call, at)));
    }

    @Override
    public void concluded(
            ConversationId conversation,
            UUID agent,
            Map<String, Object> context,
            @Nullable Double confidence,
            Instant at) {
        database.use(session -> {
            var known = session.createSelectionQuery(
                            "from ConclusionRow where conversationId = :conversation and agentId = :agent",
                            ConclusionRow.class)
                    .setParameter("conversation", conversation.value())
                    .setParameter("agent", agent)
                    .uniqueResult();
            var row = known == null ? new ConclusionRow() : known;
            row.context = context;
            row.confidenceScore =
                    confidence == null ? null : BigDecimal.valueOf(confidence).setScale(4, RoundingMode.HALF_UP);
            if (known != null) {
                session.update(row);
                return;
            }
            row.id = Ids.next();
            row.conversationId = conversation.value();
            row.agentId = agent;
            row.memory = Map.of();
            row.createdAt = at;
            session.insert(row);
        });
    }

    @Override
    public long spentMicros(Instant since) {
        return database.with(session -> session.createSelectionQuery(
                        "select coalesce(sum(costMicros), 0) from ModelCallRow where calledAt >= :since", Long.class)
                .setParameter("since", since)
                .getSingleResult());
    }

    @Override
    public List<CallLine> calls(Instant from, Instant to) {
        return database.with(session -> session
                .createSelectionQuery(
                        "from ModelCallRow where calledAt >= :from and calledAt < :to order by calledAt, id",
                        ModelCallRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(ModelCallRow::line)
                .toList());
    }

    @Override
    public Usage usage(AgentType agent, Instant since) {
        return database.with(session -> {
            var row = session.createSelectionQuery(
                            "select count(*), coalesce(sum(case when outcome = 'answered' then 1 else 0 end), 0),"
                                    + " count(distinct conversationId), coalesce(sum(costMicros), 0),"
                                    + " coalesce(sum(case when outcome = 'answered' and costMicros is null then 1 else 0"
                                    + " end), 0), coalesce(sum(case when outcome = 'answered' then tookMs else 0 end), 0)"
                                    + " from ModelCallRow where agent = :agent and calledAt >= :since",
                            Object[].class)
                    .setParameter("agent", agent.word())
                    .setParameter("since", since)
                    .getSingleResult();
            long answered = number(row[1]);
            return new Usage(
                    number(row[0]),
                    answered,
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    answered == 0 ? Duration.ZERO : Duration.ofMillis(number(row[5]) / answered));
        });
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @Override
    public void erase(ContactId contact) {
        database.use(session -> {
            session.createNativeMutationQuery("delete from ai_conversations where conversation_id in"
                            + " (select id from conversations where contact_id = :id)")
                    .setParameter("id", contact.value())
                    .executeUpdate();
            session.createNativeMutationQuery("update model_calls set conversation_id = null where conversation_id in"
                            + " (select id from conversations where contact_id = :id)")
                    .setParameter("id", contact.value())
                    .executeUpdate();
        });
    }
}
