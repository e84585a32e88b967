package app.parley.desk;

import app.parley.agent.AgentRunner;
import app.parley.agent.ConversationAgent;
import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.TurnEnds;
import app.parley.agent.TurnReader;
import app.parley.agent.Turns;
import app.parley.agent.store.HibernateAgentLog;
import app.parley.agent.store.HibernateTurnStore;
import app.parley.approval.AgentType;
import app.parley.approval.Approvals;
import app.parley.approval.Autonomy;
import app.parley.approval.Cases;
import app.parley.approval.Countdowns;
import app.parley.approval.Decisions;
import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.Evidence;
import app.parley.approval.Gate;
import app.parley.approval.Intents;
import app.parley.approval.Policy;
import app.parley.approval.Proposal;
import app.parley.approval.Team;
import app.parley.approval.Work;
import app.parley.approval.check.Checks;
import app.parley.approval.check.KeywordReading;
import app.parley.approval.store.HibernateDraftStore;
import app.parley.approval.store.HibernateTeamStore;
import app.parley.console.Desks;
import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import app.parley.contact.store.HibernateContactStore;
import app.parley.conversation.Attachment;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Incoming;
import app.parley.conversation.MediaFetchStore;
import app.parley.conversation.MediaFetches;
import app.parley.conversation.MediaFiles;
import app.parley.conversation.MediaSource;
import app.parley.conversation.MessageStates;
import app.parley.conversation.Overview;
import app.parley.conversation.OwnFiles;
import app.parley.conversation.Received;
import app.parley.conversation.store.HibernateConversationStore;
import app.parley.conversation.store.HibernateMediaFetchStore;
import app.parley.desk.approvals.ApprovalsDesk;
import app.parley.desk.approvals.LocalApprovalsDesk;
import app.parley.desk.approvals.Rewriting;
import app.parley.desk.connect.Asked;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.connect.Examiner;
import app.parley.desk.connect.Healthy;
import app.parley.desk.connect.LocalConnectDesk;
import app.parley.desk.connect.Looked;
import app.parley.desk.connect.Tunnel;
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
import app.parley.desk.settings.Connecting;
import app.parley.desk.settings.LocalSettingsDesk;
import app.parley.desk.settings.Service;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.status.LocalStatusDesk;
import app.parley.desk.status.MailWatch;
import app.parley.desk.status.StatusDesk;
import app.parley.desk.templates.LocalTemplatesDesk;
import app.parley.desk.templates.TemplatesDesk;
import app.parley.desk.thread.ThreadReader;
import app.parley.insight.Charges;
import app.parley.insight.RateCards;
import app.parley.insight.store.HibernateChargeStore;
import app.parley.outbox.Claims;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.Dispatch;
import app.parley.outbox.DispatchSettings;
import app.parley.outbox.KnownTemplates;
import app.parley.outbox.MessageSender;
import app.parley.outbox.OutboundMessage;
import app.parley.outbox.Outbox;
import app.parley.outbox.Receipts;
import app.parley.outbox.Source;
import app.parley.outbox.standing.Standings;
import app.parley.outbox.standing.store.HibernateStandingStore;
import app.parley.outbox.store.HibernateOutboxStore;
import app.parley.settings.Access;
import app.parley.settings.Choices;
import app.parley.settings.Connection;
import app.parley.settings.Connections;
import app.parley.settings.Notebook;
import app.parley.settings.Secrets;
import app.parley.settings.store.HibernateSettingsStore;
import app.parley.storage.Database;
import app.parley.storage.Jobs;
import app.parley.storage.Journal;
import app.parley.template.AtMeta;
import app.parley.template.Templates;
import app.parley.template.store.HibernateTemplateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The real slices on a database in memory, which tests share one after the other, with the desks on top. Nothing
/// runs by itself until [#start].
public final class DeskFixture implements AutoCloseable {
    public static final String OUR_NUMBER = "100200300";
    public static final String RUTH = "Ruth";
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    public volatile Instant now = NOON;
    public final InstantSource clock = () -> now;
    public final Database database;
    public final Journal journal;
    public final Jobs jobs;
    public final HibernateConversationStore conversationStore;
    public final HibernateOutboxStore outboxStore;
    public final HibernateDraftStore drafts;
    public final HibernateTurnStore turnStore;
    public final HibernateAgentLog agentLog;
    public final Choices choices;
    public final Contacts contacts;
    public final Conversations conversations;
    public final Overview overview;
    public final MessageStates states;
    public final Path mediaFolder;
    public volatile MediaSource source = (_, _) -> "";
    public volatile long room = Long.MAX_VALUE / 2;
    public final MediaFiles mediaFiles;
    public final MediaFetchStore fetchStore;
    public final MediaFetches fetches;
    public final OwnFiles ownFiles;
    public final AtMeta atMeta = new AtMeta();
    public final Templates templates;
    public final TemplatesDesk templatesDesk;
    public final Team team;
    public final Outbox outbox;
    public final Standings standings;
    public final Receipts receipts;
    public final List<OutboundMessage> sent = new CopyOnWriteArrayList<>();
    public volatile Delivery answer = new Delivery.Accepted("wamid.OUT-1");
    public final Dispatch dispatch;
    public final Approvals approvals;
    public final Cases cases;
    public final Policy policy;
    public final Gate gate;
    public final Decisions decisions;
    public final Turns turns;
    public final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    public volatile String modelSays = "";
    public final AgentRunner agents;
    public final MailWatch mail = new MailWatch();
    public Optional<Instant> waitingSince = Optional.empty();
    public final ThreadReader threads;
    public final InboxDesk inbox;
    public final ApprovalsDesk queue;
    public final StatusDesk status;
    public final SettingsDesk settings;
    public final FilesDesk files;
    public final ConnectDesk connect;
    public final Examiner healthy = new Healthy();
    public volatile Examiner examiner = healthy;
    public volatile List<Connection.Flaw> flaws = List.of();
    public volatile Connection.Trial trial = new Connection.Trial.Works(List.of("+34 986 555 010", "Lúa"), "");
    public final RateCards rateCards;
    public final Charges charges;
    public final CostsDesk costs;
    public final List<Map<Access, String>> tried = new CopyOnWriteArrayList<>();
    public final Map<String, String> keptSecrets = new ConcurrentHashMap<>();
    private final Secrets secrets = new Kept();

    /// Made only if a test keeps a connection.
    public final Path connectionsFile =
            Path.of(System.getProperty("java.io.tmpdir"), "parley-desk-" + UUID.randomUUID(), "connections.json");
    private final LinkedBlockingQueue<Object> notices = new LinkedBlockingQueue<>();

    public DeskFixture() {
        this(DeskDatabase.emptied());
    }

    public DeskFixture(Database database) {
        this.database = database;
        journal = new Journal(database);
        jobs = new Jobs(database, clock);
        conversationStore = new HibernateConversationStore(database);
        outboxStore = new HibernateOutboxStore(database);
        drafts = new HibernateDraftStore(database);
        turnStore = new HibernateTurnStore(database);
        agentLog = new HibernateAgentLog(database);
        choices = new Choices(new Notebook(new HibernateSettingsStore(database, clock), database), database);
        contacts = new Contacts(new HibernateContactStore(database), database, journal, clock);
        conversations = new Conversations(conversationStore, database, journal, clock);
        overview = new Overview(conversationStore, database);
        states = new MessageStates(conversationStore, database, journal, conversations);
        mediaFolder = folder();
        mediaFiles = new MediaFiles(
                conversationStore, (media, target) -> source.fetch(media, target), mediaFolder, database);
        fetchStore = new HibernateMediaFetchStore(database);
        fetches = new MediaFetches(
                fetchStore, mediaFiles, conversations, () -> room, new DirectExecutor(), database, clock);
        ownFiles = new OwnFiles(conversationStore, mediaFiles, mediaFolder, database);
        templates = new Templates(new HibernateTemplateStore(database), atMeta, database, clock);
        templatesDesk = new LocalTemplatesDesk(templates, clock);
        team = new Team(new HibernateTeamStore(database), choices, database, journal, clock);
        outbox = new Outbox(outboxStore, conversations, states, database, clock);
        var chargeStore = new HibernateChargeStore(database);
        rateCards = new RateCards(chargeStore, database, clock);
        charges = new Charges(chargeStore, contacts, database, ZoneOffset.UTC);
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
        cases = new Cases(conversations, contacts, guard, _ -> List.of());
        policy = new Policy(Checks.all(Duration.ofHours(24)), team, drafts, new KeywordReading(), choices, clock);
        gate = new Gate(conversations, contacts, cases, policy, outbox, approvals, choices, database, clock);
        decisions =
                new Decisions(approvals, drafts, conversations, contacts, cases, policy, team, outbox, database, clock);
        turns = new Turns(turnStore, Duration.ZERO, database, clock);
        files = new LocalFilesDesk(mediaFiles, fetches, conversations);
        threads = new ThreadReader(overview, fetches, outbox);
        inbox = inbox(OUR_NUMBER);
        settings = settings(Map.of());
        connect = connect(Map.of());
        new Countdowns(approvals, drafts, conversations, team, outbox, jobs, database, clock);
        var ends = new TurnEnds(
                gate, approvals, conversations, turnStore, agentLog, "test model", database, journal, clock);
        agents = new AgentRunner(
                new ConversationAgent(new Model(), _ -> List.of()),
                team,
                new TurnReader(conversations, contacts, database, clock),
                turns,
                turnStore,
                ends,
                Executors.newSingleThreadExecutor(),
                database,
                clock);
        queue = new LocalApprovalsDesk(
                approvals,
                decisions,
                new Rewriting(approvals, decisions, team, turns, conversations, database, clock),
                conversations,
                contacts,
                threads,
                choices,
                database);
        var spent = new SpentReader(charges, rateCards, agentLog, ZoneOffset.UTC);
        costs = new LocalCostsDesk(spent, rateCards, database, clock);
        status = new LocalStatusDesk(
                new LocalStatusDesk.Connection(OUR_NUMBER, () -> waitingSince, mail, "test model"),
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
        return new Desks(inbox, queue, status, settings, files, templatesDesk, connect, costs);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("parley-desk-media");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                phoneNumberId,
                database,
                clock);
    }

    /// @param environment variables that go before what is kept
    public SettingsDesk settings(Map<String, String> environment) {
        return new LocalSettingsDesk(
                new Notebook(new HibernateSettingsStore(database, clock), database),
                choices,
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
        return new LocalConnectDesk(
                connecting(environment),
                new Examiner() {
                    @Override
                    public Looked look(Map<Access, String> access) {
                        return examiner.look(access);
                    }

                    @Override
                    public void examine(Map<Access, String> access, boolean live, Consumer<CheckLine> listener) {
                        examiner.examine(access, live, listener);
                    }

                    @Override
                    public Map<String, String> mailboxFiles() {
                        return examiner.mailboxFiles();
                    }

                    @Override
                    public Tunnel tunnel(Tunnel.Kind kind) {
                        return examiner.tunnel(kind);
                    }

                    @Override
                    public Optional<String> register(Map<Access, String> access, String pin) {
                        return examiner.register(access, pin);
                    }

                    @Override
                    public Tunnel openTunnel() {
                        return examiner.openTunnel();
                    }

                    @Override
                    public Optional<String> deliverHere(Map<Access, String> access) {
                        return examiner.deliverHere(access);
                    }

                    @Override
                    public Asked askForHistory(Map<Access, String> access) {
                        return examiner.askForHistory(access);
                    }
                },
                database);
    }

    /// A service outside that answers as the test says.
    private final class Outer implements Connection {
        @Override
        public List<Flaw> flaws(Map<Access, String> access) {
            return flaws;
        }

        @Override
        public Trial test(Map<Access, String> access) {
            tried.add(access);
            return trial;
        }
    }

    private final class Kept implements Secrets {
        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(keptSecrets.get(name));
        }

        @Override
        public void keep(Map<String, String> changed) {
            keptSecrets.putAll(changed);
            keptSecrets.values().removeIf(String::isEmpty);
        }
    }

    private final class Sender implements MessageSender {
        @Override
        public Delivery send(OutboundMessage message) {
            sent.add(message);
            return answer;
        }

        @Override
        public void markRead(String phoneNumberId, String whatsappId, boolean typing) {}
    }

    private final class Model implements LanguageModel {
        @Override
        public String name() {
            return "test model";
        }

        @Override
        public ModelAnswer answer(ModelRequest request) {
            asked.add(request);
            return new ModelAnswer(modelSays, "test model", 10, 5, 400L, Duration.ofMillis(20));
        }
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
                List.of(new Evidence("entry 1", text)),
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
    }
}
