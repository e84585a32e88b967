package app.parley;

import app.parley.agent.AgentKeeper;
import app.parley.agent.HoursLibrary;
import app.parley.agent.LanguageModel;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUse;
import app.parley.agent.OwnPrices;
import app.parley.agent.Quotas;
import app.parley.approval.AfterChecks;
import app.parley.approval.ApprovalKeeper;
import app.parley.approval.Approvals;
import app.parley.approval.Autonomy;
import app.parley.approval.Cases;
import app.parley.approval.Countdowns;
import app.parley.approval.Decisions;
import app.parley.approval.Evidence;
import app.parley.approval.Gate;
import app.parley.approval.Intent;
import app.parley.approval.Intents;
import app.parley.approval.Ladder;
import app.parley.approval.Policy;
import app.parley.approval.Preview;
import app.parley.approval.Team;
import app.parley.approval.check.Checks;
import app.parley.approval.check.LearntReading;
import app.parley.approval.learning.AcceptedReplies;
import app.parley.approval.learning.Rules;
import app.parley.connector.ingest.DeliveryKeeper;
import app.parley.contact.ContactKeeper;
import app.parley.contact.Contacts;
import app.parley.contact.Merges;
import app.parley.conversation.ConversationKeeper;
import app.parley.conversation.Conversations;
import app.parley.conversation.MediaFetches;
import app.parley.conversation.MediaFiles;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageStates;
import app.parley.conversation.OwnFiles;
import app.parley.conversation.reading.Example;
import app.parley.desk.simulations.KeptRuns;
import app.parley.desk.status.MailWatch;
import app.parley.insight.Charges;
import app.parley.insight.RateCards;
import app.parley.insight.overview.Overviews;
import app.parley.knowledge.Embedder;
import app.parley.knowledge.Gaps;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeKeeper;
import app.parley.knowledge.Passage;
import app.parley.knowledge.Shelf;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.imports.AnsweredConversations;
import app.parley.knowledge.imports.Imports;
import app.parley.knowledge.imports.Voice;
import app.parley.outbox.Claims;
import app.parley.outbox.Dispatch;
import app.parley.outbox.DispatchSettings;
import app.parley.outbox.KnownTemplates;
import app.parley.outbox.Outbox;
import app.parley.outbox.OutboxKeeper;
import app.parley.outbox.Receipts;
import app.parley.outbox.standing.StandingWatch;
import app.parley.outbox.standing.Standings;
import app.parley.settings.ApiKeys;
import app.parley.settings.Choices;
import app.parley.settings.IdempotencyKeys;
import app.parley.settings.Notebook;
import app.parley.settings.hours.BusinessHours;
import app.parley.storage.Workspace;
import app.parley.template.TemplateSync;
import app.parley.template.Templates;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The business itself, from the bottom of the design's table to its top.
final class Slices implements AutoCloseable {
    private static final int PASSAGES = 6;

    /// What is asked about these is answered to one customer, and to nobody else.
    private static final Set<String> OWN_MATTERS = Set.of(
            "order_status",
            "order",
            "appointment",
            "invoice",
            "contact_details",
            "greeting",
            "thanks",
            "goodbye",
            "feedback",
            "spam");
    private static final int MOST_CONFIRMED = 2000;
    private final Workers workers;
    private final LanguageModel model;
    final Notebook notebook;
    final OwnPrices ownPrices;
    final Quotas quotas;
    final ModelUse modelUse;
    final Choices choices;
    final BusinessHours hours;
    final ApiKeys apiKeys;
    final IdempotencyKeys idempotency;
    final Contacts contacts;
    final Conversations conversations;
    final MessageStates messageStates;
    final MediaFiles media;
    final MediaFetches fetches;
    final OwnFiles ownFiles;
    final Knowledge knowledge;
    final Suggestions suggestions;
    final Voice voice;
    final Imports imports;
    final AnsweredConversations answered;
    final Shelf shelf;
    final Gaps gaps;
    final Templates templates;
    final TemplateSync templateSync;
    final RateCards rateCards;
    final Charges charges;
    final Overviews overviews;
    final Standings standings;
    final StandingWatch standingWatch;
    final Outbox outbox;
    final Receipts receipts;
    final Dispatch dispatch;
    final Team team;
    final Ladder ladder;
    final LearntReading reading;
    final HoursLibrary library;

    /// Whoever may not ask a model to write does not ask one to read either.
    final HoursLibrary wordLibrary;

    final Approvals approvals;
    final Gate gate;
    final Preview preview;
    final Decisions decisions;
    final AfterChecks afterChecks;
    final Rules rules;
    final AcceptedReplies replies;
    final AgentWork work;
    final KeptRuns keptRuns;
    final Merges merges;
    final MailWatch mail;
    final LocalDesks desks;

    Slices(Storage storage, Outside outside, EngineSettings settings, Workers workers, InstantSource clock) {
        this.workers = workers;
        this.model = outside.model;
        var database = storage.database;
        var journal = storage.journal;
        notebook = new Notebook(storage.settings, database);
        ownPrices = new OwnPrices(notebook, database, clock);
        quotas = new Quotas(notebook, storage.modelUse, database, clock);
        modelUse = new ModelUse(storage.modelUse, database, clock);
        choices = new Choices(notebook, database);
        hours = new BusinessHours(notebook, database, ZoneId.systemDefault());
        apiKeys = new ApiKeys(storage.apiKeys, database, clock);
        idempotency = new IdempotencyKeys(storage.idempotency, database, clock);

        contacts = new Contacts(storage.contacts, database, journal, clock);
        conversations = new Conversations(storage.conversations, database, journal, clock);
        messageStates = new MessageStates(storage.conversations, database, journal, conversations);
        rateCards = new RateCards(storage.charges, database, clock);
        charges = new Charges(storage.charges, contacts, database, ZoneId.systemDefault());
        knowledge = knowledge(storage, clock, outside.embedder);
        overviews = new Overviews(storage.overviews, charges, database, ZoneId.systemDefault(), clock);
        suggestions = new Suggestions(storage.suggestions, knowledge, database, clock);
        voice = new Voice(notebook);
        imports = new Imports(knowledge, suggestions, database, voice);
        answered = new AnsweredConversations(
                conversations,
                contacts,
                knowledge,
                suggestions,
                this::concernsAnybody,
                notebook,
                ZoneId.systemDefault());
        shelf = new Shelf(storage.shelf, database, clock);
        gaps = new Gaps(storage.gaps, knowledge, database, journal, clock);

        templates = new Templates(storage.templates, outside.templates, database, clock);
        templateSync = new TemplateSync(templates, clock);

        team = new Team(storage.team, choices, database, journal, clock);
        ladder = new Ladder(storage.ladder, team, database, journal, clock);
        standings = new Standings(storage.standings, database, clock);
        standingWatch = new StandingWatch(outside.number, standings, clock);
        outbox = new Outbox(storage.outbox, conversations, messageStates, database, clock);
        receipts = new Receipts(storage.outbox, messageStates, charges, database, clock);
        var guard = new KnownTemplates(templates);
        var claims = new Claims(
                storage.outbox,
                contacts,
                conversations,
                messageStates,
                guard,
                standings,
                () -> !team.stopped(),
                database,
                clock);
        var sending = new DispatchSettings(settings.whatsApp().messagesPerSecond(), settings.unknownWait());
        dispatch = new Dispatch(
                outbox,
                storage.outbox,
                receipts,
                claims,
                conversations,
                messageStates,
                outside.sender,
                standings,
                sending,
                () -> database.in(() -> !storage.deliveries.anyWaiting()),
                workers.sending(),
                database,
                clock);

        reading = new LearntReading(() -> confirmed(storage), storage.workspace.index());
        library = new HoursLibrary(question -> shown(knowledge.recall(question, PASSAGES)), hours, reading, clock);
        wordLibrary = new HoursLibrary(question -> shown(knowledge.search(question, PASSAGES)), hours, reading, clock);
        var cases = new Cases(conversations, contacts, guard, this::facts);
        var checks = Checks.all(() -> choices.now().oldestAnswer(), hours::quietAt);
        var policy = new Policy(checks, team, storage.drafts, reading, choices, hours, clock);
        approvals = new Approvals(storage.drafts, database, journal, clock);
        rules = new Rules(storage.learning, database, journal, clock);
        replies = new AcceptedReplies(storage.learning, conversations, contacts, reading, database);
        approvals.notes(draft -> {
            shelf.used(
                    draft.proposal().evidence().stream().map(Evidence::source).toList());
            rules.approved(draft);
        });
        new Countdowns(approvals, storage.drafts, conversations, team, outbox, storage.jobs, database, clock);
        gate = new Gate(conversations, contacts, cases, policy, outbox, approvals, choices, database, clock);
        preview = new Preview(conversations, contacts, cases, policy, database, clock);
        decisions = new Decisions(
                approvals, storage.drafts, conversations, contacts, cases, policy, ladder, outbox, database, clock);

        afterChecks = new AfterChecks(approvals, storage.drafts, ladder, database, journal, clock);

        media = new MediaFiles(storage.conversations, outside.media, storage.workspace.media(), database);
        fetches = new MediaFetches(
                storage.fetches, media, conversations, media::room, workers.fetching(), database, clock);
        ownFiles = new OwnFiles(storage.conversations, media, storage.workspace.media(), database);
        work = new AgentWork(storage, outside, settings.turnDelay(), this, workers, clock);
        keptRuns = new KeptRuns(storage.workspace.folder().resolve("simulations"));
        var keepers = List.of(
                work.translations,
                new AgentKeeper(storage.turns, storage.agentLog, work.memory),
                new ApprovalKeeper(storage.drafts, approvals),
                new OutboxKeeper(storage.outbox, storage.standings),
                new ConversationKeeper(storage.conversations, conversations, media),
                new KnowledgeKeeper(storage.suggestions, storage.contacts),
                new ContactKeeper(storage.contacts),
                new DeliveryKeeper(storage.deliveries, contacts),
                keptRuns);
        merges = new Merges(contacts, storage.contacts, keepers, database, journal);

        mail = new MailWatch();
        desks = new LocalDesks(storage, outside, settings, this, workers.fetching(), clock);

        Chores.plan(storage.jobs, this, storage.deliveries, workers, clock);
    }

    /// What the business of a workspace knows.
    ///
    /// @param embedder null where nobody says what texts mean
    static Knowledge knowledge(Storage storage, InstantSource clock, @Nullable Embedder embedder) {
        return new Knowledge(
                storage.knowledge, storage.database, clock, knowledge(storage.workspace), embedder, storage.vectors);
    }

    /// Where its search index lies.
    static Path knowledge(Workspace workspace) {
        return workspace.index().resolve("knowledge");
    }

    void start() {
        dispatch.start();
        fetches.start();
        work.start();
        templateSync.start();
        standingWatch.start();
        workers.thinking().execute(model::prepare);
        workers.thinking().execute(reading::learn);
    }

    /// What customers wrote, with the intent that a person confirmed by sending the draft as it was.
    private List<Example> confirmed(Storage storage) {
        return storage.database.in(() -> {
            var intents = new HashMap<MessageId, Intent>();
            storage.drafts.confirmed(MOST_CONFIRMED).forEach(one -> intents.putIfAbsent(one.message(), one.intent()));
            var examples = new ArrayList<Example>();
            for (var message : conversations.messages(intents.keySet())) {
                var words = message.heard();
                var intent = intents.get(message.id());
                if (words != null && intent != null) {
                    examples.add(new Example(words, intent.name()));
                }
            }
            return examples;
        });
    }

    /// Whether a question may be anybody's: not about one's own order or appointment, and nothing for a person alone.
    private boolean concernsAnybody(String question) {
        var intent = reading.intent(question);
        return Intents.ceiling(intent) != Autonomy.PROPOSE && !OWN_MATTERS.contains(intent.name());
    }

    private List<Evidence> facts(String text) {
        var found = knowledge.search(text, PASSAGES).stream()
                .map(passage -> new Evidence(passage.source(), passage.quote()));
        return Stream.concat(found, library.evidence().stream()).toList();
    }

    private static List<ModelRequest.Passage> shown(List<Passage> passages) {
        return passages.stream()
                .map(passage -> new ModelRequest.Passage(
                        passage.source(), passage.question(), passage.quote(), passage.score()))
                .toList();
    }

    /// Ends the work in the order in which it is made: agents first, so that nothing new is promised.
    @Override
    public void close() {
        desks.simulations.close();
        work.close();
        fetches.close();
        dispatch.close();
        templateSync.close();
        standingWatch.close();
        knowledge.close();
    }
}
