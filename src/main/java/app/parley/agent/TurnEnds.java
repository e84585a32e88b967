package app.parley.agent;

import app.parley.agent.memory.Memory;
import app.parley.approval.AgentSettings;
import app.parley.approval.Approvals;
import app.parley.approval.DraftKind;
import app.parley.approval.Gate;
import app.parley.approval.Ladder;
import app.parley.approval.Work;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationChange;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Conversations;
import app.parley.knowledge.Gaps;
import app.parley.outbox.Content;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a turn ends: with a draft, a hand-over, nothing, or a card that says in plain words why there is no draft.
/// The end and what comes of it are one transaction, so that a crash leaves the turn to be run again.
public final class TurnEnds {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_ATTEMPTS = 8;
    private final Gate gate;
    private final Approvals approvals;
    private final Ladder ladder;
    private final Conversations conversations;
    private final TurnStore store;
    private final AgentLog log;
    private final String model;
    private final Missed missed;
    private final ClosedNotice closed;
    private final Memory memory;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;

    /// @param model the model's name, for calls that failed
    public TurnEnds(
            Gate gate,
            Approvals approvals,
            Ladder ladder,
            Conversations conversations,
            TurnStore store,
            AgentLog log,
            String model,
            Gaps gaps,
            ClosedNotice closed,
            Memory memory,
            Transactions transactions,
            Journal journal,
            InstantSource clock) {
        this.gate = gate;
        this.approvals = approvals;
        this.ladder = ladder;
        this.conversations = conversations;
        this.store = store;
        this.log = log;
        this.model = model;
        this.missed = new Missed(gaps);
        this.closed = closed;
        this.memory = memory;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    void nothingToDo(TurnStore.Wanted wanted) {
        transactions.run(() -> {
            conversations.lock(wanted.conversation());
            store.delete(wanted.conversation(), wanted.upTo());
        });
    }

    boolean budgetIsSpent(AgentSettings agent) {
        return transactions.in(() -> log.isSpent(agent, clock.instant()));
    }

    void considered(TurnStore.Wanted wanted, Turn turn, AgentSettings agent, Considered considered) {
        var answer = considered.answer();
        transactions.run(() -> {
            log.called(ModelCall.answered(agent.type(), wanted.conversation(), answer), clock.instant());
            if (stillAsItWasRead(turn)) {
                store.delete(wanted.conversation());
                conclude(turn, agent, considered);
            }
        });
    }

    /// If something newer came meanwhile, its own turn is wanted already and this one is forgotten.
    private boolean stillAsItWasRead(Turn turn) {
        return conversations
                .lock(turn.conversation().id())
                .filter(now -> Objects.equals(now.newest(), turn.conversation().newest()))
                .isPresent();
    }

    private void conclude(Turn turn, AgentSettings agent, Considered considered) {
        var reading = considered.decision().reading();
        var conversation = turn.conversation();
        conversations.change(
                conversation.id(),
                ConversationChange.none().withIntent(reading.intent().name()));
        var context = new HashMap<String, Object>();
        context.put("intent", reading.intent().name());
        context.put("model", considered.answer().model());
        if (reading.language() != null) {
            context.put("language", reading.language());
        }
        if (reading.intent().name().equals("complaint")) {
            ladder.complaint(conversation.id());
        }
        log.concluded(conversation.id(), agent.id(), context, reading.confidence(), clock.instant());
        memory.hear(conversation.id(), turn.unanswered(), reading.remember());
        missed.note(turn, considered);
        if (!(considered.decision() instanceof Decision.Wait)) {
            closed.tell(turn);
        }
        switch (considered.decision()) {
            case Decision.Reply(var _, var text) ->
                gate.submit(Proposals.of(
                        turn.conversation(),
                        DraftKind.REPLY,
                        reading,
                        considered.saying(text),
                        considered.evidence(),
                        reading.reason(),
                        Proposals.work(considered.answer())));
            case Decision.HandOver(var _, var summary) -> handOver(turn, agent, reading, summary, considered);
            case Decision.Wait _ -> approvals.withdrawOpen(conversation.id());
        }
    }

    private void handOver(Turn turn, AgentSettings agent, Reading reading, String summary, Considered considered) {
        var id = turn.conversation().id();
        var words = new Content.Text(Plain.personWillAnswer(turn.contact().language()));
        if (agent.tellOnHandOver() && turn.conversation().state() != ConversationState.WITH_PERSON) {
            gate.submit(Proposals.standingNotice(turn, words, "hand-over notice"));
        }
        conversations.change(id, ConversationChange.none().withState(ConversationState.WITH_PERSON));
        journal.append(new JournalEntry(
                "conversation.handed_over",
                "agent:" + agent.type().word(),
                turn.contact().id().value(),
                id.value(),
                Map.of("intent", reading.intent().name())));
        var reason = summary.isBlank() ? reading.reason() : reading.reason() + " " + summary;
        gate.submit(Proposals.of(
                turn.conversation(),
                DraftKind.HAND_OVER,
                reading,
                agent.tellOnHandOver() ? null : words,
                considered.evidence(),
                reason.strip(),
                Proposals.work(considered.answer())));
    }

    void failed(TurnStore.Wanted wanted, Turn turn, AgentSettings agent, ModelUnavailableException why, Duration took) {
        transactions.run(() -> {
            log.called(ModelCall.failed(agent.type(), wanted.conversation(), model, why, took), clock.instant());
            if (!stillAsItWasRead(turn)) {
                return;
            }
            boolean hopeless = why.reason() == ModelUnavailableException.Reason.BLOCKED;
            again(wanted, hopeless ? null : why.retryAfter().orElse(pause(wanted.attempts())));
            card(turn, Plain.problem(why.reason()));
        });
    }

    /// The model would not, and something else drafted.
    void fellBack(
            TurnStore.Wanted wanted,
            Turn turn,
            AgentSettings agent,
            ModelUnavailableException why,
            Duration took,
            Considered plain) {
        transactions.run(() ->
                log.called(ModelCall.failed(agent.type(), wanted.conversation(), model, why, took), clock.instant()));
        considered(wanted, turn, agent, plain);
    }

    void overBudget(TurnStore.Wanted wanted, Turn turn) {
        transactions.run(() -> {
            if (stillAsItWasRead(turn)) {
                again(wanted, LONGEST_PAUSE);
                card(turn, Plain.problem("budget"));
            }
        });
    }

    /// Our own mistake: the turn is tried a few times more, then a person has it.
    void stumbled(TurnStore.Wanted wanted) {
        transactions.run(() -> {
            var conversation = conversations.lock(wanted.conversation());
            again(wanted, pause(wanted.attempts()));
            if (conversation.isPresent() && wanted.attempts() + 1 >= MOST_ATTEMPTS) {
                submitCard(conversation.get(), Plain.problem("stumbled"));
            }
        });
    }

    private void again(TurnStore.Wanted wanted, @Nullable Duration pause) {
        if (pause == null || wanted.attempts() + 1 >= MOST_ATTEMPTS) {
            store.delete(wanted.conversation());
        } else {
            store.put(wanted.failed(clock.instant().plus(pause)));
        }
    }

    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void card(Turn turn, String why) {
        closed.tell(turn);
        submitCard(turn.conversation(), why);
    }

    private void submitCard(Conversation conversation, String why) {
        boolean shown = approvals.open(conversation.id()).stream()
                .anyMatch(draft -> draft.proposal().kind() == DraftKind.PROBLEM
                        && draft.proposal().reason().equals(why)
                        && Objects.equals(draft.proposal().readUpTo(), conversation.newest()));
        if (!shown) {
            gate.submit(Proposals.of(conversation, DraftKind.PROBLEM, Reading.NONE, null, List.of(), why, Work.NONE));
        }
    }
}
