package app.parley.desk;

import app.parley.agent.AgentRunner;
import app.parley.agent.ClosedNotice;
import app.parley.agent.ConversationAgent;
import app.parley.agent.Frugal;
import app.parley.agent.Illustrations;
import app.parley.agent.Lessons;
import app.parley.agent.ModelRequest;
import app.parley.agent.OwnPrices;
import app.parley.agent.PictureSource;
import app.parley.agent.PricedModel;
import app.parley.agent.Quotas;
import app.parley.agent.Summaries;
import app.parley.agent.TurnEnds;
import app.parley.agent.TurnReader;
import app.parley.agent.Turns;
import app.parley.agent.advice.Advisor;
import app.parley.agent.finding.Findings;
import app.parley.agent.memory.Memory;
import app.parley.agent.store.HibernateAdviceStore;
import app.parley.agent.store.HibernateAgentLog;
import app.parley.agent.store.HibernateAudienceStore;
import app.parley.agent.store.HibernateFindingStore;
import app.parley.agent.store.HibernateLedgerStore;
import app.parley.agent.store.HibernateModelUseStore;
import app.parley.agent.store.HibernateTurnStore;
import app.parley.approval.AfterChecks;
import app.parley.approval.Approvals;
import app.parley.approval.Cases;
import app.parley.approval.Countdowns;
import app.parley.approval.Decisions;
import app.parley.approval.Evidence;
import app.parley.approval.Gate;
import app.parley.approval.Ladder;
import app.parley.approval.Policy;
import app.parley.approval.Team;
import app.parley.approval.check.Checks;
import app.parley.approval.check.KeywordReading;
import app.parley.approval.learning.AcceptedReplies;
import app.parley.approval.learning.Rules;
import app.parley.approval.store.HibernateDraftStore;
import app.parley.approval.store.HibernateLadderStore;
import app.parley.approval.store.HibernateLearningStore;
import app.parley.approval.store.HibernateTeamStore;
import app.parley.connector.model.OfflineModel;
import app.parley.contact.Contacts;
import app.parley.contact.store.HibernateContactStore;
import app.parley.conversation.Conversations;
import app.parley.conversation.MediaFetchStore;
import app.parley.conversation.MediaFetches;
import app.parley.conversation.MediaFiles;
import app.parley.conversation.MessageStates;
import app.parley.conversation.Overview;
import app.parley.conversation.OwnFiles;
import app.parley.conversation.store.HibernateConversationStore;
import app.parley.conversation.store.HibernateMediaFetchStore;
import app.parley.insight.Charges;
import app.parley.insight.RateCards;
import app.parley.insight.overview.Overviews;
import app.parley.insight.store.HibernateChargeStore;
import app.parley.insight.store.HibernateOverviewStore;
import app.parley.knowledge.Gaps;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.Shelf;
import app.parley.knowledge.store.HibernateGapStore;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.knowledge.store.HibernateShelfStore;
import app.parley.outbox.Claims;
import app.parley.outbox.Dispatch;
import app.parley.outbox.DispatchSettings;
import app.parley.outbox.KnownTemplates;
import app.parley.outbox.Outbox;
import app.parley.outbox.Receipts;
import app.parley.outbox.standing.Standings;
import app.parley.outbox.standing.store.HibernateStandingStore;
import app.parley.outbox.store.HibernateOutboxStore;
import app.parley.settings.Choices;
import app.parley.settings.Notebook;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.store.HibernateSettingsStore;
import app.parley.storage.AtOnce;
import app.parley.storage.Database;
import app.parley.storage.Jobs;
import app.parley.storage.Journal;
import app.parley.template.Templates;
import app.parley.template.store.HibernateTemplateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;

/// The real slices on a database in memory, wired as the engine does it.
abstract class ShopSlices extends Surroundings {
    public final Database database;
    public final Journal journal;
    public final Jobs jobs;
    public final HibernateConversationStore conversationStore;
    public final HibernateOutboxStore outboxStore;
    public final HibernateDraftStore drafts;
    public final HibernateTurnStore turnStore;
    public final OwnPrices ownPrices;
    public final Quotas quotas;
    public final HibernateAgentLog agentLog;
    public final Findings findings;
    public final Memory memory;
    public final Choices choices;
    public final BusinessHours hours;
    public final Contacts contacts;
    public final Conversations conversations;
    public final Overview overview;
    public final MessageStates states;
    public final Path mediaFolder;
    public final MediaFiles mediaFiles;
    public final MediaFetchStore fetchStore;
    public final MediaFetches fetches;
    public final OwnFiles ownFiles;
    public final Templates templates;
    public final Knowledge knowledge;
    public final Shelf shelf;
    public final Gaps gaps;
    public final Team team;
    public final Ladder ladder;
    public final Outbox outbox;
    public final Standings standings;
    public final Receipts receipts;
    public final Dispatch dispatch;
    public final Approvals approvals;
    public final Cases cases;
    public final Policy policy;
    public final Gate gate;
    public final Decisions decisions;
    public final AfterChecks afterChecks;
    public final Rules rules;
    public final AcceptedReplies replies;
    public final Turns turns;
    public final AgentRunner agents;
    public final RateCards rateCards;
    public final Charges charges;
    public final Advisor advisor;

    ShopSlices(Database database) {
        this.database = database;
        journal = new Journal(database);
        jobs = new Jobs(database, clock);
        conversationStore = new HibernateConversationStore(database);
        outboxStore = new HibernateOutboxStore(database);
        drafts = new HibernateDraftStore(database);
        turnStore = new HibernateTurnStore(database);
        agentLog = new HibernateAgentLog(database);
        findings = new Findings(new HibernateFindingStore(database), database, journal);
        var notebook = new Notebook(new HibernateSettingsStore(database, clock), database);
        ownPrices = new OwnPrices(notebook, database, clock);
        quotas = new Quotas(notebook, new HibernateModelUseStore(database), database, clock);
        choices = new Choices(notebook, database);
        hours = new BusinessHours(notebook, database, ZoneOffset.UTC);
        contacts = new Contacts(new HibernateContactStore(database), database, journal, clock);
        conversations = new Conversations(conversationStore, database, journal, clock);
        overview = new Overview(conversationStore, database);
        states = new MessageStates(conversationStore, database, journal, conversations);
        mediaFolder = folder();
        mediaFiles = new MediaFiles(
                conversationStore, (media, target) -> source.fetch(media, target), mediaFolder, database);
        fetchStore = new HibernateMediaFetchStore(database);
        fetches = new MediaFetches(fetchStore, mediaFiles, conversations, () -> room, new AtOnce(), database, clock);
        ownFiles = new OwnFiles(conversationStore, mediaFiles, mediaFolder, database);
        templates = new Templates(new HibernateTemplateStore(database), atMeta, database, clock);
        knowledge = new Knowledge(new HibernateKnowledgeStore(database), database, clock, folder());
        shelf = new Shelf(new HibernateShelfStore(database), database, clock);
        gaps = new Gaps(new HibernateGapStore(database), knowledge, database, journal, clock);
        team = new Team(new HibernateTeamStore(database), choices, database, journal, clock);
        memory = new Memory(new HibernateLedgerStore(database, clock), conversations, team, database, journal, clock);
        ladder = new Ladder(new HibernateLadderStore(database), team, database, journal, clock);
        outbox = new Outbox(outboxStore, conversations, states, database, clock);
        var chargeStore = new HibernateChargeStore(database);
        rateCards = new RateCards(chargeStore, database, clock);
        charges = new Charges(chargeStore, contacts, database, ZoneOffset.UTC);
        advisor = new Advisor(
                new HibernateAdviceStore(database),
                new HibernateAudienceStore(database),
                new Overviews(new HibernateOverviewStore(database), charges, database, ZoneOffset.UTC, clock),
                charges,
                templates,
                team,
                database,
                journal,
                clock);
        receipts = new Receipts(outboxStore, states, charges, database, clock);
        var guard = new KnownTemplates(templates);
        var standingStore = new HibernateStandingStore(database);
        standings = new Standings(standingStore, database, clock);
        dispatch = new Dispatch(
                outbox,
                outboxStore,
                receipts,
                new Claims(
                        outboxStore,
                        contacts,
                        conversations,
                        states,
                        guard,
                        standings,
                        () -> !team.stopped(),
                        database,
                        clock),
                conversations,
                states,
                new Sender(),
                standings,
                new DispatchSettings(80, Duration.ofSeconds(60)),
                () -> true,
                Executors.newVirtualThreadPerTaskExecutor(),
                database,
                clock);
        approvals = new Approvals(drafts, database, journal, clock);
        var learning = new HibernateLearningStore(database);
        rules = new Rules(learning, database, journal, clock);
        replies = new AcceptedReplies(learning, conversations, contacts, new KeywordReading(), database);
        approvals.notes(draft -> {
            shelf.used(
                    draft.proposal().evidence().stream().map(Evidence::source).toList());
            rules.approved(draft);
        });
        cases = new Cases(conversations, contacts, guard, _ -> List.of());
        policy = new Policy(
                Checks.all(() -> Duration.ofHours(24), hours::quietAt),
                team,
                drafts,
                new KeywordReading(),
                choices,
                hours,
                clock);
        gate = new Gate(conversations, contacts, cases, policy, outbox, approvals, choices, database, clock);
        decisions = new Decisions(
                approvals, drafts, conversations, contacts, cases, policy, ladder, outbox, database, clock);
        turns = new Turns(turnStore, Duration.ZERO, database, clock);
        afterChecks = new AfterChecks(approvals, drafts, ladder, database, journal, clock);
        new Countdowns(approvals, drafts, conversations, team, outbox, jobs, database, clock);
        var ends = new TurnEnds(
                gate,
                approvals,
                ladder,
                conversations,
                turnStore,
                agentLog,
                "test model",
                gaps,
                new ClosedNotice(hours, conversations, gate),
                memory,
                database,
                journal,
                clock);
        var lessons = new Lessons(rules, replies, () -> "");
        agents = new AgentRunner(
                new ConversationAgent(new PricedModel(new Model(), ownPrices), this::passages, lessons),
                new Frugal(new ConversationAgent(new OfflineModel(), this::known, lessons)),
                team,
                new TurnReader(conversations, contacts, memory, database, clock),
                turns,
                turnStore,
                ends,
                new Summaries(new Model(), memory, conversations, agentLog, database, clock),
                new Illustrations(knowledge, ownFiles, PictureSource.none()),
                Executors.newSingleThreadExecutor(),
                database,
                clock);
    }

    final List<ModelRequest.Passage> passages(String question) {
        return knowledge.search(question, 6).stream()
                .map(passage -> new ModelRequest.Passage(
                        passage.source(), passage.question(), passage.quote(), passage.score()))
                .toList();
    }

    /// What a test says is known, or what is.
    private List<ModelRequest.Passage> known(String question) {
        return passages.isEmpty() ? passages(question) : passages;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("parley-desk-media");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
