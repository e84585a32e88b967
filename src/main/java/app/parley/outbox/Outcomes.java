package app.parley.outbox;

import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.MessageStates;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what came of an attempt.
final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final Duration STOP = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_ATTEMPTS = 12;

    /// WhatsApp asks for pauses of 4^x seconds after its pair limit, and only there (reference §3.4).
    private static final int PAIR_LIMIT = 131056;

    private final OutboxStore store;
    private final MessageStates states;
    private final Receipts receipts;
    private final Transactions transactions;
    private final InstantSource clock;
    private volatile Instant stoppedUntil = Instant.EPOCH;
    private volatile @Nullable Failure stopped;

    Outcomes(
            OutboxStore store,
            MessageStates states,
            Receipts receipts,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.states = states;
        this.receipts = receipts;
        this.transactions = transactions;
        this.clock = clock;
    }

    void record(MessageId id, Delivery delivery) {
        transactions.run(() -> {
            var promised = store.lock(id).filter(row -> row.state() == OutboxState.SENDING);
            var message = states.find(id);
            if (message.isEmpty()) {
                return;
            }
            if (promised.isEmpty()) {
                overtaken(message.get(), delivery);
                return;
            }
            switch (delivery) {
                case Delivery.Accepted(var whatsappId) -> accepted(message.get(), whatsappId);
                case Delivery.TryAgain(var after, var why) -> again(promised.get(), message.get(), after, why);
                case Delivery.Refused(var why) -> refused(message.get(), why);
                case Delivery.AccountStopped(var why) -> stop(promised.get(), message.get(), why);
                case Delivery.Unknown(var why) -> {
                    LOG.warn("no answer for {}: {}", id, why);
                    store.update(promised.get().unknown(clock.instant()));
                    states.put(
                            message.get(), MessageState.UNKNOWN, null, 0, "No answer came from WhatsApp.", null, null);
                }
            }
        });
    }

    /// A receipt was quicker than the answer: all that may be missing is WhatsApp's id.
    private void overtaken(Message message, Delivery delivery) {
        var state = message.state();
        if (delivery instanceof Delivery.Accepted(var whatsappId) && state != null && message.whatsappId() == null) {
            states.put(message, state, whatsappId, message.failureCode(), message.failureReason(), null, null);
            receipts.applyKept(whatsappId);
        }
    }

    private void accepted(Message message, String whatsappId) {
        if (!stoppedUntil.isAfter(clock.instant())) {
            stopped = null;
        }
        store.delete(message.id());
        states.put(message, MessageState.ACCEPTED, whatsappId, 0, null, null, null);
        receipts.canary().taken(clock.instant());
        receipts.applyKept(whatsappId);
    }

    private void refused(Message message, Failure why) {
        store.delete(message.id());
        states.put(message, MessageState.FAILED, null, why.code(), why.reason(), null, null);
    }

    private void again(Promised promised, Message message, Duration after, Failure why) {
        if (promised.attempts() >= MOST_ATTEMPTS) {
            refused(message, why);
            return;
        }
        int base = why.code() == PAIR_LIMIT ? 4 : 2;
        var pause = after.multipliedBy((long) Math.pow(base, Math.min(promised.attempts() - 1, 10)));
        var longest = after.compareTo(LONGEST_PAUSE) > 0 ? after : LONGEST_PAUSE;
        var bounded = pause.compareTo(longest) > 0 ? longest : pause;
        store.update(promised.waiting(clock.instant().plus(bounded), WaitsFor.RETRY));
        states.put(message, MessageState.QUEUED, null, 0, null, null, null);
    }

    /// Whoever sees the stop and resumes must find the message that waits for it: so the stop shows after the
    /// commit.
    private void stop(Promised promised, Message message, Failure why) {
        LOG.error("sending is stopped, code {}: {}", why.code(), why.reason());
        var until = clock.instant().plus(STOP);
        transactions.afterCommit(() -> {
            stopped = why;
            stoppedUntil = until;
        });
        store.update(promised.waiting(until, WaitsFor.ACCOUNT));
        states.put(message, MessageState.QUEUED, null, 0, null, null, null);
    }

    /// A message that WhatsApp had taken failed afterwards, as each would: nothing goes until a person has acted,
    /// because trying would cost one message after the other.
    void stop(Failure why) {
        LOG.error("sending is stopped by a receipt, code {}: {}", why.code(), why.reason());
        transactions.afterCommit(() -> {
            stopped = why;
            stoppedUntil = Instant.MAX;
        });
    }

    Instant stoppedUntil() {
        return stoppedUntil;
    }

    Optional<Failure> stopped() {
        return Optional.ofNullable(stopped);
    }

    void resume() {
        stopped = null;
        stoppedUntil = Instant.EPOCH;
        transactions.run(() -> store.inState(OutboxState.QUEUED).stream()
                .filter(row -> WaitsFor.ACCOUNT.equals(row.waitsFor()))
                .forEach(row -> store.update(row.waiting(clock.instant(), WaitsFor.RETRY))));
    }
}
