package app.parley.agent;

import app.parley.agent.memory.Ledger;
import app.parley.agent.memory.Memory;
import app.parley.approval.AgentSettings;
import app.parley.conversation.Conversations;
import app.parley.conversation.Message;
import app.parley.storage.Cursor;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sums up what lies too far back in a long thread to be read each time. The summary explains and supports nothing.
public final class Summaries {
    private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);
    private static final Map<String, Object> SCHEMA = Map.of(
            "type",
            "object",
            "properties",
            Map.of("summary", Map.of("type", "string")),
            "required",
            List.of("summary"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_TOKENS = 1024;
    private static final int AT_ONCE = 60;
    private static final int ENOUGH = 20;

    /// Before a thread as short as this nothing lies, whatever was left out of it.
    private static final int SHORT = 10;

    private static final int LONGEST = 800;
    private final Prompt prompt = Prompt.file("summary.md");
    private final LanguageModel model;
    private final Memory memory;
    private final Conversations conversations;
    private final AgentLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public Summaries(
            LanguageModel model,
            Memory memory,
            Conversations conversations,
            AgentLog log,
            Transactions transactions,
            InstantSource clock) {
        this.model = model;
        this.memory = memory;
        this.conversations = conversations;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Sums up what came since the last time, once it is enough. It takes as long as the model does; where the model
    /// cannot, the next turn tries again.
    void keep(Turn turn, AgentSettings agent) {
        if (!model.writes() || turn.thread().size() < SHORT) {
            return;
        }
        var id = turn.conversation().id();
        var before = memory.summary(id);
        var since = transactions.in(() -> unread(turn, before == null ? Instant.MIN : before.until()));
        if (since.size() < ENOUGH || transactions.in(() -> log.isSpent(agent, clock.instant()))) {
            return;
        }
        try {
            var answer = model.answer(request(since, before));
            var text = DecisionReader.summary(answer.text());
            transactions.run(() -> {
                log.called(ModelCall.answered(agent.type(), id, answer), clock.instant());
                var cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
                memory.sum(id, before, new Ledger.Summary(cut, since.getLast().at()));
            });
        } catch (ModelUnavailableException e) {
            LOG.info("no summary for {}: {}", id, e.reason());
        }
    }

    /// What lies before the turn's thread and in no summary, oldest first.
    private List<Message> unread(Turn turn, Instant until) {
        var first = turn.thread().getFirst();
        var withheld = memory.withheld(turn.conversation().id());
        var place = new Cursor(first.at(), first.id().value()).text();
        return conversations.messagesBefore(turn.conversation().id(), place, AT_ONCE).data().stream()
                .filter(message -> message.at().isAfter(until) && !withheld.contains(message.id()))
                .toList();
    }

    private ModelRequest request(List<Message> since, Ledger.@Nullable Summary before) {
        return new ModelRequest(
                prompt.with(Map.of()),
                since.stream().map(Briefing::said).toList(),
                List.of(),
                before == null ? List.of() : List.of("earlier: " + before.text()),
                "und",
                SCHEMA,
                MOST_TOKENS,
                PATIENCE);
    }
}
