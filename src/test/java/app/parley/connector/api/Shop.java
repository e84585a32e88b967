package app.parley.connector.api;

import app.parley.agent.ContentAgent;
import app.parley.agent.LanguageModel;
import app.parley.agent.Lessons;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.TurnReader;
import app.parley.agent.Variants;
import app.parley.agent.Writings;
import app.parley.agent.advice.Advisor;
import app.parley.agent.finding.Findings;
import app.parley.agent.memory.Memory;
import app.parley.agent.store.HibernateAdviceStore;
import app.parley.agent.store.HibernateAgentLog;
import app.parley.agent.store.HibernateAudienceStore;
import app.parley.agent.store.HibernateCartStore;
import app.parley.agent.store.HibernateFindingStore;
import app.parley.agent.store.HibernateLedgerStore;
import app.parley.agent.store.HibernateModelUseStore;
import app.parley.agent.store.HibernateTurnStore;
import app.parley.approval.AfterChecks;
import app.parley.approval.AgentType;
import app.parley.approval.ApprovalKeeper;
import app.parley.approval.Approvals;
import app.parley.approval.Autonomy;
import app.parley.approval.Cases;
import app.parley.approval.CheckAfter;
import app.parley.approval.Decisions;
import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Evidence;
import app.parley.approval.Gate;
import app.parley.approval.Intents;
import app.parley.approval.Ladder;
import app.parley.approval.Policy;
import app.parley.approval.Preview;
import app.parley.approval.Proposal;
import app.parley.approval.Team;
import app.parley.approval.Work;
import app.parley.approval.check.Checks;
import app.parley.approval.check.KeywordReading;
import app.parley.approval.learning.AcceptedReplies;
import app.parley.approval.learning.Rules;
import app.parley.approval.store.HibernateDraftStore;
import app.parley.approval.store.HibernateLadderStore;
import app.parley.approval.store.HibernateLearningStore;
import app.parley.approval.store.HibernateTeamStore;
import app.parley.connector.api.ApiClient.Said;
import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import app.parley.contact.Merges;
import app.parley.contact.store.HibernateContactStore;
import app.parley.conversation.Attachment;
import app.parley.conversation.ConversationKeeper;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Incoming;
import app.parley.conversation.MediaFiles;
import app.parley.conversation.MediaSource;
import app.parley.conversation.MessageStates;
import app.parley.conversation.OwnFiles;
import app.parley.conversation.Received;
import app.parley.conversation.store.HibernateConversationStore;
import app.parley.conversation.store.HibernateMediaFetchStore;
import app.parley.insight.Charges;
import app.parley.insight.overview.Overviews;
import app.parley.insight.store.HibernateChargeStore;
import app.parley.insight.store.HibernateOverviewStore;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.imports.Imports;
import app.parley.knowledge.imports.Voice;
import app.parley.knowledge.store.HibernateGapStore;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.knowledge.store.HibernateSuggestionStore;
import app.parley.knowledge.store.HibernateVectorStore;
import app.parley.outbox.Content;
import app.parley.outbox.KnownTemplates;
import app.parley.outbox.Outbox;
import app.parley.outbox.OutboxKeeper;
import app.parley.outbox.Source;
import app.parley.outbox.standing.store.HibernateStandingStore;
import app.parley.outbox.store.HibernateOutboxStore;
import app.parley.settings.ApiKey;
import app.parley.settings.ApiKeys;
import app.parley.settings.Choices;
import app.parley.settings.IdempotencyKeys;
import app.parley.settings.Notebook;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.store.HibernateApiKeyStore;
import app.parley.settings.store.HibernateIdempotencyStore;
import app.parley.settings.store.HibernateSettingsStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Journal;
import app.parley.template.AtMeta;
import app.parley.template.Templates;
import app.parley.template.store.HibernateTemplateStore;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A shop's slices on a database in memory, and its API on a port of its own. Nothing goes out: what was let
/// through stays in the outbox.
final class Shop implements AutoCloseable {
    static final String NUMBER = "106540352242922";
    private static final List<Class<?>> ROWS = Stream.of(
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

    final Instant now = Instant.parse("2026-11-23T12:00:00Z");
    final Database database = new Database(
            DatabaseSettings.memory("shop_" + UUID.randomUUID().toString().replace('-', '_')), ROWS);
    final Journal journal = new Journal(database);
    final HibernateAgentLog agentLog = new HibernateAgentLog(database);
    final Findings findings = new Findings(new HibernateFindingStore(database), database, journal);
    final Contacts contacts;
    final Conversations conversations;
    final Memory memory;
    final MessageStates states;
    final Knowledge knowledge;
    final Outbox outbox;
    final Approvals approvals;
    final Rules rules;
    final Gate gate;
    final AtMeta atMeta = new AtMeta();
    final Templates templates;
    final Team team;
    final Advisor advisor;
    final List<Resource> resources;
    final String key;
    final String freeKey;
    MediaSource mediaSource;

    /// What the model writes; null if it cannot be reached.
    @Nullable
    String written;

    /// How long the model asks to wait, as its quota is used up; null while it is not.
    @Nullable
    Duration exhausted;

    private final Path folder;
    private final WebServer server;
    private final ApiClient client;
    private int sent;

    Shop() throws IOException {
        this(NUMBER);
    }

    private LanguageModel model() {
        return new LanguageModel() {
            @Override
            public String name() {
                return "test model";
            }

            @Override
            public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
                if (exhausted != null) {
                    throw new ModelUnavailableException(
                            ModelUnavailableException.Reason.QUOTA, "429 RESOURCE_EXHAUSTED", exhausted, null);
                }
                if (written == null) {
                    throw new ModelUnavailableException(
                            ModelUnavailableException.Reason.UNREACHABLE, "the model cannot be reached", null, null);
                }
                return new ModelAnswer(written, name(), 10, 5, null, Duration.ofMillis(3));
            }
        };
    }

    private Lessons lessons() {
        return new Lessons(
                rules,
                new AcceptedReplies(
                        new HibernateLearningStore(database), conversations, contacts, new KeywordReading(), database),
                () -> "");
    }

    private Writings writings(TurnReader reader, InstantSource clock) {
        var model = model();
        return new Writings(
                new ContentAgent(model, _ -> List.of(), lessons()),
                team,
                reader,
                gate,
                agentLog,
                model.name(),
                database,
                clock);
    }

    /// @param number our connected number, null if there is none
    Shop(@Nullable String number) throws IOException {
        InstantSource clock = () -> now;
        folder = Files.createTempDirectory("shop");
        var contactStore = new HibernateContactStore(database);
        var conversationStore = new HibernateConversationStore(database);
        var drafts = new HibernateDraftStore(database);
        var outboxStore = new HibernateOutboxStore(database);
        var notebook = new Notebook(new HibernateSettingsStore(database, clock), database);
        var choices = new Choices(notebook, database);
        var hours = new BusinessHours(notebook, database, ZoneOffset.UTC);
        contacts = new Contacts(contactStore, database, journal, clock);
        conversations = new Conversations(conversationStore, database, journal, clock);
        states = new MessageStates(conversationStore, database, journal, conversations);
        knowledge = new Knowledge(
                new HibernateKnowledgeStore(database), database, clock, Files.createDirectory(folder.resolve("index")));
        var suggestions = new Suggestions(new HibernateSuggestionStore(database), knowledge, database, clock);
        templates = new Templates(new HibernateTemplateStore(database), atMeta, database, clock);
        outbox = new Outbox(outboxStore, conversations, states, database, clock);
        team = new Team(new HibernateTeamStore(database), choices, database, journal, clock);
        memory = new Memory(new HibernateLedgerStore(database, clock), conversations, team, database, journal, clock);
        approvals = new Approvals(drafts, database, journal, clock);
        rules = new Rules(new HibernateLearningStore(database), database, journal, clock);
        approvals.notes(rules::approved);
        var cases = new Cases(
                conversations,
                contacts,
                new KnownTemplates(templates),
                text -> knowledge.search(text, 6).stream()
                        .map(passage -> new Evidence(passage.source(), passage.quote()))
                        .toList());
        var policy = new Policy(
                Checks.all(choices.now().oldestAnswer()), team, drafts, new KeywordReading(), choices, hours, clock);
        gate = new Gate(conversations, contacts, cases, policy, outbox, approvals, choices, database, clock);
        var ladder = new Ladder(new HibernateLadderStore(database), team, database, journal, clock);
        var decisions = new Decisions(
                approvals, drafts, conversations, contacts, cases, policy, ladder, outbox, database, clock);
        var files = new MediaFiles(
                conversationStore,
                (media, target) -> mediaSource.fetch(media, target),
                Files.createDirectory(folder.resolve("media")),
                database);
        var ownFiles = new OwnFiles(conversationStore, files, folder.resolve("media"), database);
        var merges = new Merges(
                contacts,
                contactStore,
                List.of(
                        new ApprovalKeeper(drafts, approvals),
                        new OutboxKeeper(outboxStore, new HibernateStandingStore(database)),
                        new ConversationKeeper(conversationStore, conversations, files)),
                database,
                journal);
        mediaSource = (_, target) -> {
            Files.writeString(target, "a picture");
            return "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";
        };
        var charges = new Charges(new HibernateChargeStore(database), contacts, database, ZoneOffset.UTC);
        var overviews = new Overviews(new HibernateOverviewStore(database), charges, database, ZoneOffset.UTC, clock);
        advisor = new Advisor(
                new HibernateAdviceStore(database),
                new HibernateAudienceStore(database),
                overviews,
                charges,
                templates,
                team,
                database,
                journal,
                clock);
        var reader = new TurnReader(conversations, contacts, memory, database, clock);
        resources = List.of(
                new ContactsResource(contacts, merges, database),
                new MemoryResource(memory, contacts, conversations, database),
                new ConversationsResource(conversations, findings, database),
                new VariantsResource(
                        new Variants(
                                model(),
                                _ -> List.of(),
                                lessons(),
                                team,
                                reader,
                                new Preview(conversations, contacts, cases, policy, database, clock),
                                agentLog,
                                database,
                                clock),
                        conversations,
                        database),
                new MessagesResource(
                        gate, writings(reader, clock), contacts, conversations, ownFiles, database, clock, number),
                new MediaResource(files, ownFiles),
                new SearchResource(contacts, knowledge, conversations),
                new ApprovalsResource(
                        approvals, decisions, new AfterChecks(approvals, drafts, ladder, database, journal, clock)),
                new AgentsResource(team, approvals, agentLog, database, clock),
                new RulesResource(rules),
                new InsightsResource(team, approvals, agentLog, database, clock),
                new AdviceResource(advisor),
                new HoursResource(hours),
                new OverviewResource(overviews),
                new EventsResource(journal, contacts, database),
                new KnowledgeResource(knowledge, database),
                new ImportResource(new Imports(
                        knowledge,
                        suggestions,
                        database,
                        new Voice(new Notebook(new HibernateSettingsStore(database, clock), database)))),
                new SuggestionsResource(suggestions),
                new TemplatesResource(templates, clock));
        var keys = new ApiKeys(new HibernateApiKeyStore(database), database, clock);
        key = keys.create("Marta", ApiKey.SCOPES, "propose").plain();
        freeKey = keys.create("shop system", Set.of("read", "write"), "send").plain();
        var loopback = InetAddress.getLoopbackAddress();
        var endpoint = new ApiEndpoint(
                loopback,
                resources,
                keys,
                new IdempotencyKeys(new HibernateIdempotencyStore(database), database, clock),
                () -> true,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                clock);
        server = new WebServer("shop", new InetSocketAddress(loopback, 0), endpoint);
        server.start();
        client = new ApiClient(server.port());
    }

    /// A customer writes.
    Received writes(String phone, String text) {
        return receive(phone, "text", text, null, "{\"type\":\"text\",\"text\":{\"body\":\"…\"}}");
    }

    Received receive(String phone, String type, @Nullable String text, @Nullable Attachment attachment, String raw) {
        var contact = contacts.recognise(Identity.ofPhone(phone), "contact");
        return conversations
                .receive(new Incoming(
                        "wamid.SHOP" + ++sent,
                        contact.id(),
                        NUMBER,
                        true,
                        false,
                        false,
                        Direction.INBOUND,
                        type,
                        text,
                        attachment,
                        null,
                        now.minus(Duration.ofMinutes(10)).plusSeconds(sent),
                        raw.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    /// The conversation agent drafts an answer, which waits for a person.
    Draft drafts(Received received, String text) {
        return gate.submit(new Proposal(
                received.conversation().id(),
                received.message().id(),
                received.message().id(),
                DraftKind.REPLY,
                Source.AGENT,
                "conversation",
                AgentType.CONVERSATION,
                Autonomy.SEND,
                Intents.of("opening_hours"),
                "en",
                new Content.Text(text),
                null,
                0.9,
                List.of(new Evidence("entry 1 \"When do you open?\"", "We open at ten.")),
                "They ask for the hours.",
                new Work("offline", 1250L, Duration.ofMillis(5))));
    }

    /// An answer that went out alone, and is to be checked.
    Draft wentAlone(String phone, String question, String text) {
        var draft = drafts(writes(phone, question), text);
        var gone = new Draft(
                draft.id(),
                draft.contact(),
                draft.proposal(),
                DraftState.SENT_ALONE,
                draft.findings(),
                draft.expiresAt(),
                null,
                null,
                null,
                now,
                CheckAfter.WANTED,
                draft.createdAt());
        new HibernateDraftStore(database).update(gone);
        return gone;
    }

    List<Route> routes() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
    }

    Said get(String path) throws IOException {
        return ask("GET", path, "");
    }

    Said post(String path, String body) throws IOException {
        return ask("POST", path, body);
    }

    Said ask(String method, String path, String body) throws IOException {
        return ask(key, method, path, "", body);
    }

    Said ask(String key, String method, String path, String headers, String body) throws IOException {
        return client.ask(key, method, path, headers, body);
    }

    /// Everything on all pages.
    List<JsonNode> all(String path, int limit) throws IOException {
        return client.all(key, path, limit);
    }

    static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        knowledge.close();
        database.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
