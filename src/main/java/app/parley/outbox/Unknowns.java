package app.parley.outbox;

import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.MessageStates;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages that may or may not have been taken. Our id travels with each, so a receipt settles it. Where none came in
/// time, although one came for a later message of the same number, WhatsApp never took it and it goes again. Otherwise
/// nobody knows, and a person is asked: nothing is sent twice on a guess.
final class Unknowns {
    private static final Logger LOG = LoggerFactory.getLogger(Unknowns.class);
    private final OutboxStore store;
    private final MessageStates states;
    private final BooleanSupplier allIngested;
    private final Duration wait;
    private final Transactions transactions;
    private final InstantSource clock;

    Unknowns(
            OutboxStore store,
            MessageStates states,
            BooleanSupplier allIngested,
            Duration wait,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.states = states;
        this.allIngested = allIngested;
        this.wait = wait;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What was being sent when the program ended is unknown. The wait counts from now: no receipt could come before.
    void afterRestart() {
        transactions.run(() -> {
            store.inState(OutboxState.SENDING).forEach(row -> mark(row.id()));
            store.inState(OutboxState.UNKNOWN).forEach(row -> store.update(row.unknown(clock.instant())));
        });
    }

    void mark(MessageId id) {
        transactions.run(() -> store.lock(id)
                .filter(row -> row.state() == OutboxState.SENDING)
                .ifPresent(row -> {
                    store.update(row.unknown(clock.instant()));
                    states.find(id)
                            .ifPresent(message -> states.put(
                                    message,
                                    MessageState.UNKNOWN,
                                    null,
                                    0,
                                    "No answer came from WhatsApp.",
                                    null,
                                    null));
                }));
    }

    void review() {
        if (!allIngested.getAsBoolean()) {
            return;
        }
        transactions.run(() -> store.inState(OutboxState.UNKNOWN).forEach(this::review));
    }

    private void review(Promised promised) {
        Instant since = promised.unknownSince();
        Instant attempt = promised.attemptedAt();
        if (since == null || attempt == null || clock.instant().isBefore(since.plus(wait))) {
            return;
        }
        if (states.laterReceipt(promised.phoneNumberId(), attempt, since)) {
            LOG.warn("{} was never taken, as a later one was: it goes again", promised.id());
            store.update(promised.waiting(clock.instant(), WaitsFor.RETRY));
            states.find(promised.id())
                    .ifPresent(message -> states.put(message, MessageState.QUEUED, null, 0, null, null, null));
        } else if (promised.waitsFor() == null) {
            store.update(promised.askingAPerson());
        }
    }
}
