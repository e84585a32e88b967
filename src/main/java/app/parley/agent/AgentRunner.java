package app.parley.agent;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Team;
import app.parley.conversation.ConversationId;
import app.parley.storage.Loop;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the conversation agent look at conversations that have something new: one turn at a time in each, and at most
/// as
/// many at once as there are cores. A turn that was cut short by a restart runs again.
public final class AgentRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgentRunner.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration WHILE_FLOODED = Duration.ofMillis(250);
    private final Set<ConversationId> busy = ConcurrentHashMap.newKeySet();
    private final int atOnce = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers;
    private volatile BooleanSupplier flooded = () -> false;
    private final Loop loop = new Loop("turns", this::runDue);
    private final Agent agent;
    private final Frugal frugal;
    private final Team team;
    private final TurnReader reader;
    private final TurnStore store;
    private final TurnEnds ends;
    private final Summaries summaries;
    private final Illustrations illustrations;
    private final Transactions transactions;
    private final InstantSource clock;

    /// @param frugal drafts instead once the day's budget is spent
    /// @param workers run the turns; closed with this
    public AgentRunner(
            Agent agent,
            Frugal frugal,
            Team team,
            TurnReader reader,
            Turns turns,
            TurnStore store,
            TurnEnds ends,
            Summaries summaries,
            Illustrations illustrations,
            ExecutorService workers,
            Transactions transactions,
            InstantSource clock) {
        this.workers = workers;
        this.agent = agent;
        this.frugal = frugal;
        this.team = team;
        this.reader = reader;
        this.store = store;
        this.ends = ends;
        this.summaries = summaries;
        this.illustrations = illustrations;
        this.transactions = transactions;
        this.clock = clock;
        turns.serve(loop::wake);
        team.changes().listen(_ -> loop.wake());
    }

    /// While more comes in than anybody could answer, thinking waits, so that the doors keep up.
    public void yieldTo(BooleanSupplier flood) {
        flooded = flood;
    }

    public void start() {
        loop.start();
    }

    /// Begins the turns that are due and says how long there is nothing to do. The loop calls it.
    public Duration runDue() {
        if (team.stopped() || busy.size() >= atOnce) {
            return LOOK_AGAIN;
        }
        if (flooded.getAsBoolean()) {
            return WHILE_FLOODED;
        }
        Instant now = clock.instant();
        for (var wanted : transactions.in(() -> store.due(now, atOnce * 2))) {
            if (busy.size() < atOnce && busy.add(wanted.conversation())) {
                workers.execute(() -> run(wanted));
            }
        }
        Optional<Instant> next = transactions.in(() -> store.nextDue(now));
        return next.map(due -> Duration.between(clock.instant(), due))
                .filter(pause -> pause.compareTo(LOOK_AGAIN) < 0)
                .orElse(LOOK_AGAIN);
    }

    private void run(TurnStore.Wanted wanted) {
        try {
            take(wanted);
        } catch (RuntimeException e) {
            LOG.error("a turn of {} failed", wanted.conversation(), e);
            ends.stumbled(wanted);
        } finally {
            busy.remove(wanted.conversation());
            loop.wake();
        }
    }

    private void take(TurnStore.Wanted wanted) {
        var settings = team.agent(AgentType.CONVERSATION);
        var turn = reader.read(wanted.conversation(), wanted.hint());
        if (turn.isEmpty() || !works(settings) || !wantsAnswer(turn.get())) {
            ends.nothingToDo(wanted);
            return;
        }
        Instant begun = clock.instant();
        try {
            if (ends.budgetIsSpent(settings)) {
                var drafted = frugal.consider(turn.get(), "budget.offline");
                if (drafted.isPresent()) {
                    ends.considered(wanted, turn.get(), settings, shown(turn.get(), drafted.get()));
                } else {
                    ends.overBudget(wanted, turn.get());
                }
                return;
            }
            ends.considered(wanted, turn.get(), settings, shown(turn.get(), agent.consider(turn.get())));
            workers.execute(() -> summaries.keep(turn.get(), settings));
        } catch (ModelUnavailableException e) {
            LOG.warn("no draft for {}: {} ({})", wanted.conversation(), e.reason(), e.getMessage());
            var took = Duration.between(begun, clock.instant());
            var plain = e.isForLong() ? plain(turn.get(), "quota.offline") : Optional.<Considered>empty();
            if (plain.isPresent()) {
                ends.fellBack(wanted, turn.get(), settings, e, took, plain.get());
            } else {
                ends.failed(wanted, turn.get(), settings, e, took);
            }
        }
    }

    private Optional<Considered> plain(Turn turn, String why) {
        try {
            return frugal.consider(turn, why).map(made -> shown(turn, made));
        } catch (ModelUnavailableException e) {
            LOG.warn("no draft without the model either: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Considered shown(Turn turn, Considered made) {
        return illustrations.illustrated(turn, made);
    }

    private static boolean works(AgentSettings settings) {
        return settings.active() && settings.autonomy() != Autonomy.OFF;
    }

    private static boolean wantsAnswer(Turn turn) {
        var conversation = turn.conversation();
        return conversation.connected()
                && !conversation.standby()
                && conversation.windowOpen(turn.now())
                && !turn.contact().optedOut()
                && !turn.unanswered().isEmpty();
    }

    @Override
    public void close() {
        loop.close();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.info("a turn was still running; it runs again next time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
