package app.parley;

import app.parley.agent.simulation.PastAnswer;
import app.parley.agent.simulation.PastAnswer.Line;
import app.parley.approval.AgentType;
import app.parley.contact.Contact;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.knowledge.KnowledgeItem;
import app.parley.storage.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people here answered, to be drafted once more.
///
/// @param answers those to be drafted
/// @param left millionths of a US dollar that the conversation agent may still spend today; null if nobody limits it
/// @param learnt what each answer of an old chat taught, by its id; none for what was sent in conversations
record PastAnswers(List<PastAnswer> answers, @Nullable Long left, Map<UUID, Learnt> learnt) {
    static final PastAnswers NOTHING = new PastAnswers(List.of(), null);

    /// As many as an agent reads.
    private static final int THREAD = 20;

    /// Of so many messages of ours, one at least answers something.
    private static final int LOOKED_THROUGH = 4;

    private static final int LONGEST = 4096;

    PastAnswers {
        answers = List.copyOf(answers);
        learnt = Collections.unmodifiableMap(new LinkedHashMap<>(learnt));
    }

    PastAnswers(List<PastAnswer> answers, @Nullable Long left) {
        this(answers, left, Map.of());
    }

    List<KnowledgeItem> items() {
        return learnt.values().stream().map(Learnt::item).toList();
    }

    /// What was learnt from exactly that answer; null if nothing was.
    @Nullable
    KnowledgeItem taughtBy(PastAnswer answer) {
        var taught = learnt.get(answer.id());
        return taught == null ? null : taught.item();
    }

    /// @param accepted whether a person has said yes to it; it is known by then
    record Learnt(KnowledgeItem item, boolean accepted) {}

    /// What was sent lately, the newest first.
    static PastAnswers of(Storage storage, int most, Instant now) {
        return storage.database.in(() -> {
            var answers = storage.conversations.saidByPeople(most * LOOKED_THROUGH).stream()
                    .flatMap(message -> answer(storage, message).stream())
                    .limit(most)
                    .toList();
            return new PastAnswers(answers, left(storage, now));
        });
    }

    static @Nullable Long left(Storage storage, Instant now) {
        var budget = storage.team.all().stream()
                .filter(agent -> agent.type() == AgentType.CONVERSATION)
                .findFirst()
                .map(agent -> agent.dailyBudgetMicros());
        if (budget.isEmpty()) {
            return null;
        }
        var today = storage.agentLog.usage(AgentType.CONVERSATION, now.minus(Duration.ofDays(1)));
        return today.unpriced() > 0 ? 0 : Math.max(0, budget.get() - today.costMicros());
    }

    private static Optional<PastAnswer> answer(Storage storage, Message sent) {
        var place = new Cursor(sent.at(), sent.id().value()).text();
        var forgotten = storage.ledgers.read(sent.conversation()).withheld();
        var thread = storage.conversations.messagesBefore(sent.conversation(), place, THREAD).data().stream()
                .filter(message -> wasHeard(message) && !forgotten.contains(message.id()))
                .toList();
        int begin = thread.size();
        while (begin > 0 && thread.get(begin - 1).direction() == Direction.INBOUND) {
            begin--;
        }
        if (begin == thread.size() || sent.text() == null) {
            return Optional.empty();
        }
        return Optional.of(new PastAnswer(
                sent.conversation(),
                sent.id().value(),
                storage.contacts.find(sent.contact()).map(Contact::name).orElse(null),
                thread.subList(0, begin).stream().map(PastAnswers::line).toList(),
                thread.subList(begin, thread.size()).stream()
                        .map(PastAnswers::words)
                        .toList(),
                sent.text(),
                intent(storage, sent),
                sent.at()));
    }

    /// What nobody took back, nobody's phone said by itself, and has words.
    private static boolean wasHeard(Message message) {
        return !message.isUnsaid()
                && !message.isAutomatic()
                && message.revokedAt() == null
                && !message.type().equals("reaction")
                && !words(message).isBlank();
    }

    private static Line line(Message message) {
        return new Line(message.direction() != Direction.INBOUND, words(message), message.at());
    }

    private static String words(Message message) {
        var heard = message.heard();
        var words = heard == null ? "" : heard;
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static @Nullable String intent(Storage storage, Message sent) {
        return storage.drafts.of(sent.contact()).stream()
                .filter(draft ->
                        sent.id().equals(draft.sendsAs()) && draft.proposal().agent() != null)
                .map(draft -> draft.proposal().intent().name())
                .findFirst()
                .orElse(null);
    }
}
