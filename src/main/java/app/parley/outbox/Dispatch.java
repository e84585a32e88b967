package app.parley.outbox;

import app.parley.conversation.ConversationId;
import app.parley.conversation.Conversations;
import app.parley.conversation.MessageStates;
import app.parley.outbox.standing.Standings;
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

/// Sends what is due: one message at a time for each conversation, some conversations at once.
public final class Dispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int AT_ONCE = 32;
    private static final int BATCH = 64;
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(1);
    private final Set<ConversationId> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService attempts;
    private final OutboxStore store;
    private final Claims claims;
    private final Outcomes outcomes;
    private final Unknowns unknowns;
    private final Receipts receipts;
    private final MessageSender sender;
    private final Standings standings;
    private final NumberRate rate;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Loop loop = new Loop("outbox", this::sendDue);
    private Instant nextHousekeeping = Instant.EPOCH;

    /// @param allIngested whether every delivery that was received has been read: only then a missing receipt means
    ///     something
    /// @param attempts runs each attempt; it is closed with this
    public Dispatch(
            Outbox outbox,
            OutboxStore store,
            Receipts receipts,
            Claims claims,
            Conversations conversations,
            MessageStates states,
            MessageSender sender,
            Standings standings,
            DispatchSettings settings,
            BooleanSupplier allIngested,
            ExecutorService attempts,
            Transactions transactions,
            InstantSource clock) {
        this.attempts = attempts;
        this.store = store;
        this.claims = claims;
        this.receipts = receipts;
        this.sender = sender;
        this.standings = standings;
        var most = settings.messagesPerSecond();
        this.rate = new NumberRate(number -> most == null ? standings.rate(number) : most);
        this.transactions = transactions;
        this.clock = clock;
        this.outcomes = new Outcomes(store, states, receipts, transactions, clock);
        this.unknowns = new Unknowns(store, states, allIngested, settings.unknownWait(), transactions, clock);
        receipts.serve(outcomes::stop);
        var reading = new ReadMarks(conversations, states, sender, attempts);
        outbox.serve(loop::wake, reading::promised);
    }

    /// What was half sent when the program ended last time is unknown; then the work begins.
    public void start() {
        unknowns.afterRestart();
        loop.start();
    }

    /// Sends what is due and says how long there is nothing to do. The loop calls it; so does whoever keeps no
    /// threads.
    public Duration sendDue() {
        Instant now = clock.instant();
        keepHouse(now);
        var stop = outcomes.stoppedUntil();
        if (stop.isAfter(now)) {
            return min(Duration.between(now, stop), HOUSEKEEPING);
        }
        var due = transactions.in(() -> store.due(now, BATCH));
        for (var promised : due) {
            if (busy.size() >= AT_ONCE) {
                return HOUSEKEEPING;
            }
            if (busy.contains(promised.conversation())) {
                continue;
            }
            var pause = rate.take(promised.phoneNumberId(), clock.instant());
            if (pause.isPositive()) {
                return pause;
            }
            claims.claim(promised.id()).ifPresent(message -> attempt(promised.conversation(), message));
        }
        return pause(due.size() == BATCH, now);
    }

    private Duration pause(boolean more, Instant now) {
        if (more && busy.isEmpty()) {
            return Duration.ZERO;
        }
        Optional<Instant> next = transactions.in(() -> store.nextDue(now));
        return next.map(due -> min(Duration.between(clock.instant(), due), HOUSEKEEPING))
                .orElse(HOUSEKEEPING);
    }

    private void attempt(ConversationId conversation, OutboundMessage message) {
        busy.add(conversation);
        attempts.execute(() -> {
            try {
                outcomes.record(message.id(), sender.send(message));
            } catch (RuntimeException e) {
                LOG.error("the outcome of {} could not be recorded; it is unknown", message.id(), e);
                unknowns.mark(message.id());
            } finally {
                busy.remove(conversation);
                loop.wake();
            }
        });
    }

    private void keepHouse(Instant now) {
        if (now.isBefore(nextHousekeeping)) {
            return;
        }
        nextHousekeeping = now.plus(HOUSEKEEPING);
        receipts.sweep();
        receipts.canary().look(now);
        unknowns.review();
    }

    /// What keeps the account from sending, if anything does.
    public Optional<Failure> stopped() {
        return outcomes.stopped()
                .or(() -> standings.everythingHeld().map(concern -> new Failure(0, concern.words(), true)));
    }

    /// Whether Meta's webhooks come back for what we send.
    public Canary canary() {
        return receipts.canary();
    }

    /// A person has mended what kept the account from sending.
    public void tryAgain() {
        standings.settleHolds();
        outcomes.resume();
        loop.wake();
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        loop.close();
        attempts.shutdown();
        try {
            if (!attempts.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("some messages were still being sent; they are unknown until a receipt tells");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
