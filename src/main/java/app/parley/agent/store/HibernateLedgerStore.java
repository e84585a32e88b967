package app.parley.agent.store;

import app.parley.agent.memory.Ledger;
import app.parley.agent.memory.LedgerStore;
import app.parley.conversation.ConversationId;
import app.parley.storage.Database;
import app.parley.storage.Ids;
import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Keeps ledgers in `ai_conversations.memory`.
public final class HibernateLedgerStore implements LedgerStore {
    private final Database database;
    private final InstantSource clock;

    public HibernateLedgerStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Ledger read(ConversationId conversation) {
        return database.with(session -> {
            var rows = session.createSelectionQuery(
                            "from ConclusionRow where conversationId = :conversation", ConclusionRow.class)
                    .setParameter("conversation", conversation.value())
                    .getResultList();
            return rows.stream()
                    .filter(row -> !row.memory.isEmpty())
                    .findFirst()
                    .map(row -> Json.over(Ledger.EMPTY, Json.text(row.memory)))
                    .orElse(Ledger.EMPTY);
        });
    }

    @Override
    public void write(ConversationId conversation, UUID agent, Ledger ledger) {
        Map<String, Object> memory = Json.read(Json.text(ledger), new TypeReference<>() {});
        database.use(session -> {
            var known = row(session, conversation, agent);
            if (known != null) {
                known.memory = memory;
                session.update(known);
                return;
            }
            var row = new ConclusionRow();
            row.id = Ids.next();
            row.conversationId = conversation.value();
            row.agentId = agent;
            row.context = Map.of();
            row.memory = memory;
            row.createdAt = clock.instant();
            session.insert(row);
        });
    }

    private static @Nullable ConclusionRow row(StatelessSession session, ConversationId conversation, UUID agent) {
        return session.createSelectionQuery(
                        "from ConclusionRow where conversationId = :conversation and agentId = :agent",
                        ConclusionRow.class)
                .setParameter("conversation", conversation.value())
                .setParameter("agent", agent)
                .uniqueResult();
    }
}
