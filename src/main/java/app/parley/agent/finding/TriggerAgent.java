package app.parley.agent.finding;

import app.parley.approval.AgentType;
import app.parley.approval.LocalReading;
import app.parley.approval.Team;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.settings.Notebook;
import app.parley.storage.Cursor;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.JournalRecord;
import app.parley.storage.Loop;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads along in the journal and notices opportunities, complaints and whoever may leave. It writes to nobody.
///
/// Where it stands is kept together with what it noticed, so that a crash neither loses nor doubles anything. While it
/// is switched off nothing is noticed, and what was said meanwhile is not looked at later; while all agents are stopped
/// it waits.
public final class TriggerAgent implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final int AT_ONCE = 100;
    private static final int LOOK_BACK = 8;
    private static final double NOTHING_KNOWN = 0.9;
    private final Loop loop = new Loop("trigger agent", this::read);
    private final Noticing noticing;
    private final StageReader stages;
    private final Findings findings;
    private final Conversations conversations;
    private final Carts carts;
    private final Team team;
    private final JournalPosition position;
    private final Journal journal;
    private final Transactions transactions;

    public TriggerAgent(
            LocalReading reading,
            Findings findings,
            Conversations conversations,
            Carts carts,
            Team team,
            Notebook notebook,
            Journal journal,
            Transactions transactions) {
        this.noticing = new Noticing(reading);
        this.stages = new StageReader(carts::wish);
        this.findings = findings;
        this.conversations = conversations;
        this.carts = carts;
        this.team = team;
        this.position = new JournalPosition(notebook, journal);
        this.journal = journal;
        this.transactions = transactions;
        team.changes().listen(_ -> loop.wake());
    }

    public void start() {
        transactions.run(position::now);
        loop.start();
    }

    /// Reads what is new and says how long there is nothing to do. The loop calls it.
    public Duration read() {
        if (team.stopped()) {
            return LOOK_AGAIN;
        }
        boolean works = team.agent(AgentType.TRIGGER).active();
        var entries = transactions.in(() -> journal.after(position.now(), AT_ONCE));
        if (!entries.isEmpty()) {
            transactions.run(() -> {
                if (works) {
                    entries.stream().map(JournalRecord::entry).forEach(this::look);
                }
                position.reached(entries.getLast().position());
            });
        }
        boolean more = entries.size() == AT_ONCE || works && transactions.in(carts::lookAtDue);
        return more ? Duration.ZERO : LOOK_AGAIN;
    }

    private void look(JournalEntry entry) {
        switch (entry.type()) {
            case "message.received", "message.heard" -> message(entry).ifPresent(this::heard);
            case "message.echoed", "message.accepted" ->
                message(entry).ifPresent(message -> carts.look(message.conversation()));
            case "gap.found" ->
                message(entry)
                        .ifPresent(message -> note(message, Map.of(FindingKind.QUESTION_UNANSWERED, NOTHING_KNOWN)));
            default -> {} // not ours to read
        }
    }

    private Optional<Message> message(JournalEntry entry) {
        return Optional.ofNullable(entry.data().get("message_id"))
                .map(id -> new MessageId(UUID.fromString(id.toString())))
                .flatMap(conversations::message);
    }

    private void heard(Message message) {
        var words = message.heard();
        if (words != null) {
            var noticed = noticing.in(words, () -> before(message));
            note(message, noticed);
            stage(message, noticed);
        } else if (CartWords.isCart(message)) {
            stage(message, Map.of());
        }
        carts.heard(message);
        carts.look(message.conversation());
    }

    private void stage(Message message, Map<FindingKind, Double> noticed) {
        stages.in(message, noticed, () -> findings.newest(message.conversation(), FindingKind.STAGE_CHANGE))
                .ifPresent(finding -> findings.note(finding, message.contact(), message.conversation()));
    }

    private List<Message> before(Message message) {
        var place = new Cursor(message.at(), message.id().value()).text();
        return conversations.messagesBefore(message.conversation(), place, LOOK_BACK).data().stream()
                .filter(one -> one.direction() == Direction.INBOUND)
                .toList();
    }

    private void note(Message message, Map<FindingKind, Double> noticed) {
        noticed.forEach((kind, confidence) -> findings.note(
                new Finding(message.id(), kind, confidence, message.at()), message.contact(), message.conversation()));
    }

    @Override
    public void close() {
        loop.close();
    }
}
