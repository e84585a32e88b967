package app.parley;

import app.parley.agent.AgentRunner;
import app.parley.agent.ClosedNotice;
import app.parley.agent.ContentAgent;
import app.parley.agent.ConversationAgent;
import app.parley.agent.Frugal;
import app.parley.agent.Illustrations;
import app.parley.agent.LanguageModel;
import app.parley.agent.Lessons;
import app.parley.agent.Photos;
import app.parley.agent.PricedListener;
import app.parley.agent.PricedModel;
import app.parley.agent.QuotaWatch;
import app.parley.agent.Summaries;
import app.parley.agent.Toolbox;
import app.parley.agent.Transcripts;
import app.parley.agent.Translations;
import app.parley.agent.TurnEnds;
import app.parley.agent.TurnReader;
import app.parley.agent.Turns;
import app.parley.agent.Variants;
import app.parley.agent.Writings;
import app.parley.agent.advice.Advisor;
import app.parley.agent.finding.Carts;
import app.parley.agent.finding.Findings;
import app.parley.agent.finding.TriggerAgent;
import app.parley.agent.memory.Memory;
import app.parley.agent.tool.ContactTool;
import app.parley.agent.tool.HoursTool;
import app.parley.agent.tool.KnowledgeTool;
import app.parley.agent.tool.OrdersTool;
import app.parley.agent.tool.PastTalksTool;
import app.parley.agent.tool.QuoteTool;
import app.parley.conversation.Languages;
import app.parley.conversation.Message;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The agents at work: what they read, what they write with, and what they noticed.
final class AgentWork implements AutoCloseable {
    private final Slices slices;

    /// The model that drafts, with its price and its limits.
    final LanguageModel model;

    final Memory memory;
    final Turns turns;
    final AgentRunner agents;
    final Writings writings;
    final Variants variants;
    final Translations translations;
    final Findings findings;
    final TriggerAgent trigger;
    final Advisor advisor;
    final Transcripts transcripts;

    AgentWork(
            Storage storage, Outside outside, Duration turnDelay, Slices slices, Workers workers, InstantSource clock) {
        this.slices = slices;
        var database = storage.database;
        var journal = storage.journal;
        model = new PricedModel(new QuotaWatch(outside.model, slices.quotas, clock), slices.ownPrices);
        turns = new Turns(storage.turns, turnDelay, database, clock);
        memory = new Memory(storage.ledgers, slices.conversations, slices.team, database, journal, clock);
        var ends = new TurnEnds(
                slices.gate,
                slices.approvals,
                slices.ladder,
                slices.conversations,
                storage.turns,
                storage.agentLog,
                outside.model.name(),
                slices.gaps,
                new ClosedNotice(slices.hours, slices.conversations, slices.gate),
                memory,
                database,
                journal,
                clock);
        var reader = new TurnReader(slices.conversations, slices.contacts, memory, database, clock);
        var lessons = new Lessons(slices.rules, slices.replies, slices.voice::instruction);
        agents = new AgentRunner(
                new ConversationAgent(model, slices.library, lessons, tools(slices), new Photos(slices.media)),
                new Frugal(new ConversationAgent(outside.offline, slices.wordLibrary, lessons)),
                slices.team,
                reader,
                turns,
                storage.turns,
                ends,
                new Summaries(model, memory, slices.conversations, storage.agentLog, database, clock),
                new Illustrations(slices.knowledge, slices.ownFiles, outside.pictures),
                workers.thinking(),
                database,
                clock);
        writings = new Writings(
                new ContentAgent(model, slices.library, lessons),
                slices.team,
                reader,
                slices.gate,
                storage.agentLog,
                outside.model.name(),
                database,
                clock);

        variants = new Variants(
                model, slices.library, lessons, slices.team, reader, slices.preview, storage.agentLog, database, clock);

        translations = new Translations(model, slices.team, storage.agentLog, database, clock);

        findings = new Findings(storage.findings, database, journal);
        trigger = new TriggerAgent(
                slices.reading,
                findings,
                slices.conversations,
                new Carts(slices.reading, storage.carts, findings, slices.conversations, clock),
                slices.team,
                slices.notebook,
                journal,
                database);

        advisor = new Advisor(
                storage.advice,
                storage.audiences,
                slices.overviews,
                slices.charges,
                slices.templates,
                slices.team,
                database,
                journal,
                clock);

        transcripts = new Transcripts(
                new PricedListener(outside.listener, outside.model.name(), slices.ownPrices),
                slices.media,
                slices.conversations,
                slices.team,
                storage.agentLog,
                this::heard,
                workers.thinking(),
                database,
                clock);
        slices.fetches.serve(transcripts::wake);
    }

    void start() {
        transcripts.start();
        agents.start();
        trigger.start();
    }

    /// What the conversation agent's model may ask for.
    private Toolbox tools(Slices slices) {
        return new Toolbox(List.of(
                new KnowledgeTool(slices.library),
                new QuoteTool(slices.knowledge),
                new HoursTool(slices.hours),
                new ContactTool(memory),
                new OrdersTool(slices.conversations),
                new PastTalksTool(slices.conversations, memory)));
    }

    /// Whoever drafted without hearing the newest message drafts again. What a machine heard tells in which language
    /// the contact speaks now; it opts nobody out, as a machine may mishear.
    private void heard(Message message) {
        slices.conversations
                .find(message.conversation())
                .filter(conversation -> message.id().equals(conversation.newest()))
                .ifPresent(conversation -> {
                    speaks(message);
                    slices.approvals.withdrawOpen(conversation.id());
                    turns.want(conversation.id(), message.id());
                });
    }

    private void speaks(Message message) {
        slices.conversations
                .message(message.id())
                .map(Message::heard)
                .flatMap(Languages::of)
                .ifPresent(language -> slices.contacts
                        .find(message.contact())
                        .ifPresent(contact -> slices.contacts.writes(contact, language)));
    }

    /// Ends with what nobody has begun.
    @Override
    public void close() {
        agents.close();
        trigger.close();
        transcripts.close();
    }
}
