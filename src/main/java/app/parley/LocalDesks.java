package app.parley;

import app.parley.agent.ModelCall;
import app.parley.connector.ingest.RawDelivery;
import app.parley.conversation.MediaId;
import app.parley.conversation.Overview;
import app.parley.desk.agents.AgentsDesk;
import app.parley.desk.agents.LocalAgentsDesk;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.LocalApprovalsDesk;
import app.parley.desk.approvals.Rewriting;
import app.parley.desk.approvals.Translating;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.connect.LocalConnectDesk;
import app.parley.desk.costs.CostsDesk;
import app.parley.desk.costs.LocalCostsDesk;
import app.parley.desk.costs.SpentReader;
import app.parley.desk.files.FilesDesk;
import app.parley.desk.files.LocalFilesDesk;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.LocalInboxDesk;
import app.parley.desk.inbox.OfferReader;
import app.parley.desk.inbox.Replies;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.knowledge.LocalFoundDesk;
import app.parley.desk.knowledge.LocalKnowledgeDesk;
import app.parley.desk.settings.Connecting;
import app.parley.desk.settings.LocalSettingsDesk;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.simulations.LocalSimulationsDesk;
import app.parley.desk.status.LocalStatusDesk;
import app.parley.desk.status.StatusDesk;
import app.parley.desk.templates.LocalTemplatesDesk;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.desk.thread.ThreadReader;
import app.parley.desk.wording.LocalWordingDesk;
import app.parley.desk.wording.WordingDesk;
import app.parley.settings.Connections;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What screens may ask of this engine: one desk each.
final class LocalDesks {
    final InboxDesk inbox;
    final ApprovalsDesk approvals;
    final StatusDesk status;
    final SettingsDesk settings;
    final FilesDesk files;
    final TemplatesDesk templates;
    final KnowledgeDesk knowledge;
    final FoundDesk found;
    final ConnectDesk connect;
    final CostsDesk costs;
    final AgentsDesk agents;
    final LocalSimulationsDesk simulations;
    final WordingDesk wording;
    private final Function<Connections, ConnectDesk> wizards;

    LocalDesks(
            Storage storage,
            Outside outside,
            EngineSettings engine,
            Slices slices,
            Executor rehearsing,
            InstantSource clock) {
        var database = storage.database;
        var overview = new Overview(storage.conversations, database);
        var threads = new ThreadReader(overview, slices.fetches, slices.outbox);
        inbox = new LocalInboxDesk(
                slices.conversations,
                overview,
                slices.contacts,
                slices.approvals,
                new Replies(
                        slices.gate,
                        slices.approvals,
                        slices.decisions,
                        slices.work.turns,
                        slices.conversations,
                        slices.outbox,
                        slices.ownFiles,
                        slices.choices,
                        database),
                new OfferReader(slices.templates, slices.conversations, slices.contacts),
                threads,
                slices.work.findings,
                slices.work.memory,
                engine.whatsApp().phoneNumberId(),
                database,
                clock);
        approvals = new LocalApprovalsDesk(
                slices.approvals,
                slices.decisions,
                slices.afterChecks,
                slices.rules,
                new Rewriting(
                        slices.approvals,
                        slices.decisions,
                        slices.team,
                        slices.work.turns,
                        slices.conversations,
                        database,
                        clock),
                new Translating(slices.work.translations, slices.approvals, slices.conversations, database),
                slices.conversations,
                slices.contacts,
                threads,
                slices.choices,
                slices.hours,
                database,
                clock);
        var spent = new SpentReader(slices.charges, slices.rateCards, storage.agentLog, ZoneId.systemDefault());
        costs = new LocalCostsDesk(
                spent, slices.rateCards, outside.model, slices.ownPrices, slices.quotas, database, clock);
        status = new LocalStatusDesk(
                new LocalStatusDesk.Connection(
                        engine.whatsApp().isConnected() ? engine.whatsApp().phoneNumberId() : null,
                        () -> storage.deliveries.waiting(1).stream().findFirst().map(RawDelivery::receivedAt),
                        slices.mail,
                        outside.model.name(),
                        engine.model() instanceof EngineSettings.Model.Unstated,
                        storage.agentLog),
                slices.conversations,
                overview,
                slices.approvals,
                slices.team,
                slices.outbox,
                slices.dispatch,
                slices.standings,
                spent,
                database,
                clock);
        wizards = known -> new LocalConnectDesk(
                new Connecting(known, Outside.connections(known, outside.meter)),
                Outside.examiner(engine, known, outside.meter, clock),
                database);
        settings = new LocalSettingsDesk(
                slices.notebook,
                slices.choices,
                slices.hours,
                slices.team,
                new Connecting(engine.connections(), Outside.connections(engine.connections(), outside.meter)),
                whoWorksHere(),
                database);
        files = new LocalFilesDesk(slices.media, slices.fetches, slices.conversations);
        templates = new LocalTemplatesDesk(slices.templates, clock);
        knowledge = new LocalKnowledgeDesk(slices.knowledge, slices.shelf, slices.gaps, slices.contacts);
        found = new LocalFoundDesk(slices.imports, slices.suggestions);
        agents = new LocalAgentsDesk(
                slices.team,
                slices.ladder,
                slices.approvals,
                slices.rules,
                storage.agentLog,
                slices.work.findings,
                slices.work.advisor,
                outside.model.name(),
                database,
                clock,
                ZoneId.systemDefault());
        simulations = new LocalSimulationsDesk(
                new Rehearsals(
                        () -> SetUp.of(storage, slices.knowledge, slices.choices),
                        OldAnswers.in(storage, slices.knowledge, clock),
                        slices.work.model,
                        (past, answer) -> database.run(() -> storage.agentLog.called(
                                ModelCall.replayed(past.conversation(), answer), clock.instant()))),
                slices.keptRuns,
                outside.model.name(),
                rehearsing,
                clock);
        wording = new LocalWordingDesk(slices.work.variants);
        connect = wizards.apply(engine.connections());
    }

    /// The wizard of a business that is connected so.
    ConnectDesk wizard(Connections connections) {
        return wizards.apply(connections);
    }

    /// Files that are kept to be sent again and again.
    Set<MediaId> filesInUse() {
        return settings.quickReplies().stream()
                .map(QuickReply::picture)
                .filter(Objects::nonNull)
                .map(MediaId::new)
                .collect(Collectors.toSet());
    }

    /// As the system calls them, until they say otherwise.
    private static String whoWorksHere() {
        var name = System.getProperty("user.name", "");
        return name.isBlank() ? "Operator" : name;
    }
}
