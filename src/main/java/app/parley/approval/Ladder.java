package app.parley.approval;

import app.parley.approval.LevelChange.Cause;
import app.parley.conversation.ConversationId;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an agent earns the right to answer alone, intent by intent. Up only when measured and confirmed by a person, or
/// when a person chooses so; down at once and by itself.
public final class Ladder {
    /// So long a customer may take to complain of an answer.
    private static final Duration MEMORY = Duration.ofDays(2);

    private static final int A_LOT = 2_000;
    private static final int AT_ONCE = 20_000;
    private final LadderStore store;
    private final Team team;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;

    public Ladder(LadderStore store, Team team, Transactions transactions, Journal journal, InstantSource clock) {
        this.store = store;
        this.team = team;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Where the agent stands for each intent of the catalogue.
    public List<Step> steps(AgentType type) {
        return transactions.in(() -> {
            var agent = team.agent(type);
            var last = store.changes(type);
            var judged = store.judged(type, AT_ONCE);
            return Intents.names().stream()
                    .map(Intents::of)
                    .map(intent ->
                            step(agent, intent, last.get(intent.name()), judged.getOrDefault(intent.name(), List.of())))
                    .toList();
        });
    }

    private Step step(AgentSettings agent, Intent intent, @Nullable LevelChange last, List<Judged> judged) {
        var level = agent.level(intent);
        var ceiling = Intents.ceiling(intent);
        boolean own = agent.intents().containsKey(intent.name());
        var begun = begun(last);
        var measure = Measure.of(
                judged.stream().filter(one -> one.at().isAfter(begun)).toList(), clock.instant());
        return new Step(
                intent,
                level,
                own,
                ceiling,
                own && last != null && last.level() == level ? last : null,
                measure,
                next(level, ceiling, measure));
    }

    private Measure measure(AgentType agent, Intent intent, @Nullable LevelChange last) {
        return Measure.of(store.judged(agent, intent, begun(last), A_LOT), clock.instant());
    }

    /// Each step is earned anew, and what led to a loss no longer counts; a level by hand measures nothing away.
    private static Instant begun(@Nullable LevelChange last) {
        if (last == null) {
            return Instant.EPOCH;
        }
        boolean anew = last.cause().isLoss() || last.cause() == Cause.EARNED;
        return anew ? last.at() : Instant.EPOCH;
    }

    private static @Nullable Autonomy next(Autonomy level, Autonomy ceiling, Measure measure) {
        if (!measure.isEarned() || level.compareTo(ceiling) >= 0) {
            return null;
        }
        return switch (level) {
            case PROPOSE -> Autonomy.COUNTDOWN;
            case COUNTDOWN -> Autonomy.SEND;
            case OFF, SHADOW, SEND -> null;
        };
    }

    /// Lets an intent go the step further that it has earned.
    ///
    /// @return false if it has earned none, or no longer
    public boolean confirm(AgentType type, Intent intent, String person) {
        return transactions.in(() -> {
            var last = store.changes(type).get(intent.name());
            var judged = store.judged(type, intent, begun(last), A_LOT);
            var step = step(team.agent(type), intent, last, judged);
            if (step.next() == null) {
                return false;
            }
            change(type, intent, step.next(), Cause.EARNED, person, step.measure());
            return true;
        });
    }

    /// Sets a level that was not earned.
    ///
    /// @throws IllegalArgumentException if it is above the ceiling
    public void choose(AgentType type, Intent intent, Autonomy level, String person) {
        if (level.compareTo(Intents.ceiling(intent)) > 0) {
            throw new IllegalArgumentException("nothing about " + intent.name() + " goes out alone");
        }
        transactions.run(() -> {
            var last = store.changes(type).get(intent.name());
            change(type, intent, level, Cause.BY_HAND, person, measure(type, intent, last));
        });
    }

    /// A person has decided on a draft: what it may still do is measured again.
    void judged(AgentType type, Intent intent, @Nullable Rejection reason) {
        if (!goesAlone(type, intent)) {
            return;
        }
        var last = store.changes(type).get(intent.name());
        var since = last == null ? Instant.EPOCH : last.at();
        var measure = Measure.of(store.judged(type, intent, since, A_LOT), clock.instant());
        if (reason != null && reason.isSevere()) {
            change(type, intent, Autonomy.PROPOSE, Cause.SEVERE, null, measure);
        } else if (measure.isSurelyBelow()) {
            change(type, intent, Autonomy.PROPOSE, Cause.FALLING, null, measure);
        }
    }

    /// A customer complains: what went out alone to them lately loses the right to.
    public void complaint(ConversationId conversation) {
        transactions.run(() -> store.sentAlone(conversation, clock.instant().minus(MEMORY))
                .ifPresent(draft -> {
                    var type = draft.proposal().agent();
                    var intent = draft.proposal().intent();
                    if (type != null && goesAlone(type, intent)) {
                        var last = store.changes(type).get(intent.name());
                        change(type, intent, Autonomy.PROPOSE, Cause.COMPLAINT, null, measure(type, intent, last));
                    }
                }));
    }

    private boolean goesAlone(AgentType type, Intent intent) {
        return team.agent(type).level(intent).compareTo(Autonomy.PROPOSE) > 0;
    }

    private void change(
            AgentType type, Intent intent, Autonomy level, Cause cause, @Nullable String person, Measure measure) {
        store.changed(new LevelChange(
                type, intent, level, cause, person, measure.decisions(), measure.bound(), clock.instant()));
        team.change(type, agent -> agent.withLevel(intent, level));
        journal.append(new JournalEntry(
                "autonomy.changed",
                person == null ? "agent:" + type.word() : person,
                null,
                null,
                Map.of("agent", type.word(), "intent", intent.name(), "level", level.word(), "cause", cause.word())));
    }
}
