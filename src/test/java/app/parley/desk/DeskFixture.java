package app.parley.desk;

import app.parley.agent.Lessons;
import app.parley.agent.Translations;
import app.parley.agent.TurnReader;
import app.parley.agent.Variants;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.Evidence;
import app.parley.approval.Intents;
import app.parley.approval.Preview;
import app.parley.approval.Proposal;
import app.parley.approval.Work;
import app.parley.console.Desks;
import app.parley.contact.Contact;
import app.parley.contact.Identity;
import app.parley.conversation.Attachment;
import app.parley.conversation.Direction;
import app.parley.conversation.Incoming;
import app.parley.conversation.Received;
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
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.inbox.Filter;
import app.parley.desk.inbox.InboxDesk;
import app.parley.desk.inbox.ListWish;
import app.parley.desk.inbox.LocalInboxDesk;
import app.parley.desk.inbox.OfferReader;
import app.parley.desk.inbox.Replies;
import app.parley.desk.knowledge.FoundDesk;
import app.parley.desk.knowledge.KnowledgeDesk;
import app.parley.desk.knowledge.LocalFoundDesk;
import app.parley.desk.knowledge.LocalKnowledgeDesk;
import app.parley.desk.settings.Connecting;
import app.parley.desk.settings.LocalSettingsDesk;
import app.parley.desk.settings.Service;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.simulations.KeptRuns;
import app.parley.desk.simulations.LocalSimulationsDesk;
import app.parley.desk.simulations.Played;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.desk.status.LocalStatusDesk;
import app.parley.desk.status.StatusDesk;
import app.parley.desk.templates.LocalTemplatesDesk;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.desk.thread.ThreadReader;
import app.parley.desk.wording.LocalWordingDesk;
import app.parley.desk.wording.WordingDesk;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.imports.Imports;
import app.parley.knowledge.imports.Voice;
import app.parley.knowledge.store.HibernateSuggestionStore;
import app.parley.outbox.Content;
import app.parley.outbox.Source;
import app.parley.settings.Connections;
import app.parley.settings.Notebook;
import app.parley.settings.store.HibernateSettingsStore;
import app.parley.storage.Database;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The real slices on a database in memory, which tests share one after the other, with the desks on top. Nothing
/// runs by itself until [#start].
public final class DeskFixture extends ShopSlices implements AutoCloseable {
    public final Translator translator = new Translator();
    public final Wordsmith wordsmith = new Wordsmith();
    public final WordingDesk wording;
    public final ThreadReader threads;
    public final InboxDesk inbox;
    public final ApprovalsDesk queue;
    public final StatusDesk status;
    public final SettingsDesk settings;
    public final FilesDesk files;
    public final ConnectDesk connect;
    public final CostsDesk costs;
    public final TemplatesDesk templatesDesk;
    public final KnowledgeDesk knowledgeDesk;
    public final Suggestions suggestions;
    public final FoundDesk foundDesk;
    public final AgentsDesk agentsDesk;
    public final SimulationsDesk simulationsDesk;
    public final Played played = new Played();
    private final LinkedBlockingQueue<Object> notices = new LinkedBlockingQueue<>();

    public DeskFixture() {
        this(DeskDatabase.emptied());
    }

    public DeskFixture(Database database) {
        super(database);
        templatesDesk = new LocalTemplatesDesk(templates, clock);
        knowledgeDesk = new LocalKnowledgeDesk(knowledge, shelf, gaps, contacts);
        suggestions = new Suggestions(new HibernateSuggestionStore(database), knowledge, database, clock);
        foundDesk = new LocalFoundDesk(
                new Imports(
                        knowledge,
                        suggestions,
                        database,
                        new Voice(new Notebook(new HibernateSettingsStore(database, clock), database))),
                suggestions);
        wording = new LocalWordingDesk(new Variants(
                wordsmith,
                this::passages,
                new Lessons(rules, replies, () -> ""),
                team,
                new TurnReader(conversations, contacts, memory, database, clock),
                new Preview(conversations, contacts, cases, policy, database, clock),
                agentLog,
                database,
                clock));
        files = new LocalFilesDesk(mediaFiles, fetches, conversations);
        threads = new ThreadReader(overview, fetches, outbox);
        inbox = inbox(OUR_NUMBER);
        settings = settings(Map.of());
        connect = connect(Map.of());
        queue = new LocalApprovalsDesk(
                approvals,
                decisions,
                afterChecks,
                rules,
                new Rewriting(approvals, decisions, team, turns, conversations, database, clock),
                new Translating(
                        new Translations(translator, team, agentLog, database, clock),
                        approvals,
                        conversations,
                        database),
                conversations,
                contacts,
                threads,
                choices,
                hours,
                database,
                clock);
        var spent = new SpentReader(charges, rateCards, agentLog, ZoneOffset.UTC);
        costs = new LocalCostsDesk(spent, rateCards, new Model(), ownPrices, quotas, database, clock);
        agentsDesk = new LocalAgentsDesk(
                team,
                ladder,
                approvals,
                rules,
                agentLog,
                findings,
                advisor,
                "test model",
                database,
                clock,
                ZoneOffset.UTC);
        simulationsDesk = new LocalSimulationsDesk(
                played,
                new KeptRuns(connectionsFile.resolveSibling("simulations-" + UUID.randomUUID())),
                "test model",
                Runnable::run,
                clock);
        status = new LocalStatusDesk(
                new LocalStatusDesk.Connection(OUR_NUMBER, () -> waitingSince, mail, "test model", false, agentLog),
                conversations,
                overview,
                approvals,
                team,
                outbox,
                dispatch,
                standings,
                spent,
                database,
                clock);
        conversations.changes().listen(notices::add);
        approvals.changes().listen(notices::add);
    }

    /// All that a window knows of this shop.
    public Desks desks() {
        return desks(settings);
    }

    public Desks desks(SettingsDesk settings) {
        return new Desks(
                inbox,
                queue,
                status,
                settings,
                files,
                templatesDesk,
                knowledgeDesk,
                foundDesk,
                connect,
                costs,
                agentsDesk,
                simulationsDesk,
                wording);
    }

    public InboxDesk inbox(String phoneNumberId) {
        return new LocalInboxDesk(
                conversations,
                overview,
                contacts,
                approvals,
                new Replies(gate, approvals, decisions, turns, conversations, outbox, ownFiles, choices, database),
                new OfferReader(templates, conversations, contacts),
                threads,
                findings,
                memory,
                phoneNumberId,
                database,
                clock);
    }

    /// @param environment variables that go before what is kept
    public SettingsDesk settings(Map<String, String> environment) {
        return new LocalSettingsDesk(
                new Notebook(new HibernateSettingsStore(database, clock), database),
                choices,
                hours,
                team,
                connecting(environment),
                RUTH,
                database);
    }

    private Connecting connecting(Map<String, String> environment) {
        var service = new Outer();
        return new Connecting(
                new Connections(connectionsFile, secrets, environment),
                Map.of(
                        Service.WHATSAPP,
                        service,
                        Service.RELAY,
                        service,
                        Service.GEMINI,
                        service,
                        Service.OPENAI,
                        service));
    }

    /// The wizard's desk; whoever [#examiner] is then looks.
    ///
    /// @param environment variables that go before what is kept
    public ConnectDesk connect(Map<String, String> environment) {
        return new LocalConnectDesk(connecting(environment), examinerOfNow(), database);
    }

    /// Lets the agents work and the outbox send.
    public void start() {
        dispatch.start();
        agents.start();
    }

    /// Lets time pass, and wakes whoever has slept meanwhile.
    public void pass(Duration time) {
        now = now.plus(time);
        dispatch.tryAgain();
    }

    /// Waits, change by change, until it is so.
    public void until(BooleanSupplier so) {
        Instant patience = Instant.now().plusSeconds(20);
        while (!so.getAsBoolean()) {
            try {
                notices.poll(200, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("it did not come about");
            }
        }
    }

    public Contact contact(String name, String phone) {
        return contacts.recognise(new Identity(phone, null, null, name), "contact");
    }

    public Received says(Contact contact, String text) {
        return comes(contact, "text", text, null, "{}");
    }

    public Received comes(Contact contact, String type, String text, String about, String raw) {
        return comes(contact, Direction.INBOUND, type, text, about, raw, null);
    }

    public Received comes(
            Contact contact, Direction direction, String type, String text, String about, String raw, Attachment file) {
        var received = conversations
                .receive(new Incoming(
                        "wamid." + UUID.randomUUID(),
                        contact.id(),
                        OUR_NUMBER,
                        true,
                        false,
                        false,
                        direction,
                        type,
                        text,
                        file,
                        about,
                        now,
                        raw.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        if (received.overtakesDrafts()) {
            approvals.withdrawOpen(received.conversation().id());
        }
        now = now.plusSeconds(1);
        return received;
    }

    /// A draft of the conversation agent that answers what was said.
    public Draft drafts(Received asked, String text) {
        return gate.submit(proposal(asked, text, 0.9));
    }

    public Proposal proposal(Received asked, String text, Double confidence) {
        return proposal(asked, text, confidence, List.of(new Evidence("entry 1", text)));
    }

    public Proposal proposal(Received asked, String text, Double confidence, List<Evidence> evidence) {
        return new Proposal(
                asked.conversation().id(),
                asked.message().id(),
                asked.message().id(),
                DraftKind.REPLY,
                Source.AGENT,
                "conversation",
                AgentType.CONVERSATION,
                Autonomy.SEND,
                Intents.of("opening_hours"),
                "en",
                new Content.Text(text),
                null,
                confidence,
                evidence,
                "They ask when we open.",
                new Work("test model", 400L, Duration.ofMillis(1200)));
    }

    public ConversationLine line(Received received) {
        return inbox.lines(List.of(received.conversation().id().value())).getFirst();
    }

    public List<String> names(Filter filter, String words) {
        return inbox.list(new ListWish(filter, RUTH, words, null, 50)).lines().stream()
                .map(ConversationLine::name)
                .toList();
    }

    @Override
    public void close() {
        agents.close();
        dispatch.close();
        jobs.close();
        knowledge.close();
    }
}
