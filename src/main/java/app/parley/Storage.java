package app.parley;

import app.parley.agent.store.HibernateAdviceStore;
import app.parley.agent.store.HibernateAgentLog;
import app.parley.agent.store.HibernateAudienceStore;
import app.parley.agent.store.HibernateCartStore;
import app.parley.agent.store.HibernateFindingStore;
import app.parley.agent.store.HibernateLedgerStore;
import app.parley.agent.store.HibernateModelUseStore;
import app.parley.agent.store.HibernateTurnStore;
import app.parley.approval.store.HibernateDraftStore;
import app.parley.approval.store.HibernateLadderStore;
import app.parley.approval.store.HibernateLearningStore;
import app.parley.approval.store.HibernateTeamStore;
import app.parley.connector.ingest.store.HibernateDeliveryStore;
import app.parley.contact.store.HibernateContactStore;
import app.parley.conversation.store.HibernateConversationStore;
import app.parley.conversation.store.HibernateMediaFetchStore;
import app.parley.insight.store.HibernateChargeStore;
import app.parley.insight.store.HibernateOverviewStore;
import app.parley.knowledge.store.HibernateGapStore;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.knowledge.store.HibernateShelfStore;
import app.parley.knowledge.store.HibernateSuggestionStore;
import app.parley.knowledge.store.HibernateVectorStore;
import app.parley.outbox.standing.store.HibernateStandingStore;
import app.parley.outbox.store.HibernateOutboxStore;
import app.parley.settings.store.HibernateApiKeyStore;
import app.parley.settings.store.HibernateIdempotencyStore;
import app.parley.settings.store.HibernateSettingsStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Jobs;
import app.parley.storage.Journal;
import app.parley.storage.Workspace;
import app.parley.template.store.HibernateTemplateStore;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What everything is kept in: one database, its journal and jobs, and a store for each slice.
final class Storage implements AutoCloseable {
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
                    HibernateApiKeyStore.ROWS,
                    HibernateIdempotencyStore.ROWS,
                    HibernateTemplateStore.ROWS,
                    HibernateChargeStore.ROWS)
            .flatMap(Collection::stream)
            .toList();

    final Workspace workspace;
    final Database database;
    final Journal journal;
    final Jobs jobs;
    final HibernateContactStore contacts;
    final HibernateConversationStore conversations;
    final HibernateMediaFetchStore fetches;
    final HibernateKnowledgeStore knowledge;
    final HibernateSuggestionStore suggestions;
    final HibernateVectorStore vectors;
    final HibernateShelfStore shelf;
    final HibernateGapStore gaps;
    final HibernateOutboxStore outbox;
    final HibernateStandingStore standings;
    final HibernateDraftStore drafts;
    final HibernateTeamStore team;
    final HibernateLadderStore ladder;
    final HibernateLearningStore learning;
    final HibernateTurnStore turns;
    final HibernateAgentLog agentLog;
    final HibernateModelUseStore modelUse;
    final HibernateFindingStore findings;
    final HibernateCartStore carts;
    final HibernateLedgerStore ledgers;
    final HibernateAdviceStore advice;
    final HibernateAudienceStore audiences;
    final HibernateDeliveryStore deliveries;
    final HibernateSettingsStore settings;
    final HibernateApiKeyStore apiKeys;
    final HibernateIdempotencyStore idempotency;
    final HibernateTemplateStore templates;
    final HibernateChargeStore charges;
    final HibernateOverviewStore overviews;

    Storage(Workspace workspace, DatabaseSettings where, InstantSource clock) {
        this.workspace = workspace;
        this.database = new Database(where, ROWS, clock);
        this.journal = new Journal(database);
        this.jobs = new Jobs(database, clock);
        this.contacts = new HibernateContactStore(database);
        this.conversations = new HibernateConversationStore(database);
        this.fetches = new HibernateMediaFetchStore(database);
        this.knowledge = new HibernateKnowledgeStore(database);
        this.suggestions = new HibernateSuggestionStore(database);
        this.vectors = new HibernateVectorStore(database);
        this.shelf = new HibernateShelfStore(database);
        this.gaps = new HibernateGapStore(database);
        this.outbox = new HibernateOutboxStore(database);
        this.standings = new HibernateStandingStore(database);
        this.drafts = new HibernateDraftStore(database);
        this.team = new HibernateTeamStore(database);
        this.ladder = new HibernateLadderStore(database);
        this.learning = new HibernateLearningStore(database);
        this.turns = new HibernateTurnStore(database);
        this.agentLog = new HibernateAgentLog(database);
        this.modelUse = new HibernateModelUseStore(database);
        this.findings = new HibernateFindingStore(database);
        this.carts = new HibernateCartStore(database);
        this.ledgers = new HibernateLedgerStore(database, clock);
        this.advice = new HibernateAdviceStore(database);
        this.audiences = new HibernateAudienceStore(database);
        this.deliveries = new HibernateDeliveryStore(database);
        this.settings = new HibernateSettingsStore(database, clock);
        this.apiKeys = new HibernateApiKeyStore(database);
        this.idempotency = new HibernateIdempotencyStore(database);
        this.templates = new HibernateTemplateStore(database);
        this.charges = new HibernateChargeStore(database);
        this.overviews = new HibernateOverviewStore(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
