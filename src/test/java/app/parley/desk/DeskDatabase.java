package app.parley.desk;

import app.parley.agent.store.HibernateAdviceStore;
import app.parley.agent.store.HibernateAgentLog;
import app.parley.agent.store.HibernateCartStore;
import app.parley.agent.store.HibernateFindingStore;
import app.parley.agent.store.HibernateModelUseStore;
import app.parley.agent.store.HibernateTurnStore;
import app.parley.approval.store.HibernateDraftStore;
import app.parley.approval.store.HibernateLadderStore;
import app.parley.approval.store.HibernateLearningStore;
import app.parley.approval.store.HibernateTeamStore;
import app.parley.contact.store.HibernateContactStore;
import app.parley.conversation.store.HibernateConversationStore;
import app.parley.conversation.store.HibernateMediaFetchStore;
import app.parley.insight.store.HibernateChargeStore;
import app.parley.knowledge.store.HibernateGapStore;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.knowledge.store.HibernateSuggestionStore;
import app.parley.knowledge.store.HibernateVectorStore;
import app.parley.outbox.standing.store.HibernateStandingStore;
import app.parley.outbox.store.HibernateOutboxStore;
import app.parley.settings.store.HibernateSettingsStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import app.parley.template.store.HibernateTemplateStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One database in memory for all desk tests, as opening one takes longer than most of them.
public final class DeskDatabase {
    static final List<Class<?>> ROWS = Stream.of(
                    HibernateContactStore.ROWS,
                    HibernateConversationStore.ROWS,
                    HibernateMediaFetchStore.ROWS,
                    HibernateKnowledgeStore.ROWS,
                    HibernateSuggestionStore.ROWS,
                    HibernateVectorStore.ROWS,
                    HibernateGapStore.ROWS,
                    HibernateOutboxStore.ROWS,
                    HibernateStandingStore.ROWS,
                    HibernateDraftStore.ROWS,
                    HibernateTeamStore.ROWS,
                    HibernateLadderStore.ROWS,
                    HibernateLearningStore.ROWS,
                    HibernateTurnStore.ROWS,
                    HibernateAgentLog.ROWS,
                    HibernateModelUseStore.ROWS,
                    HibernateFindingStore.ROWS,
                    HibernateCartStore.ROWS,
                    HibernateAdviceStore.ROWS,
                    HibernateSettingsStore.ROWS,
                    HibernateChargeStore.ROWS,
                    HibernateTemplateStore.ROWS)
            .flatMap(Collection::stream)
            .toList();

    private static final Database SHARED = open(DatabaseSettings.memory("desk_" + UUID.randomUUID()));

    private DeskDatabase() {}

    public static Database open(DatabaseSettings where) {
        return new Database(where, ROWS);
    }

    /// The shared database with nothing in it.
    static Database emptied() {
        SHARED.use(session -> {
            var tables = session.createNativeQuery(
                            "select table_name from information_schema.tables where table_schema = 'public'"
                                    + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'",
                            String.class)
                    .getResultList();
            session.createNativeMutationQuery("set referential_integrity false").executeUpdate();
            for (var table : tables) {
                session.createNativeMutationQuery("truncate table " + table).executeUpdate();
            }
            session.createNativeMutationQuery("set referential_integrity true").executeUpdate();
        });
        return SHARED;
    }
}
