package app.parley.outbox;

import app.parley.conversation.Message;
import app.parley.conversation.MessageState;
import app.parley.conversation.MessageStates;
import app.parley.insight.Charges;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// What WhatsApp says became of our messages. One that names a message we do not know yet is kept and applied
/// later.
public final class Receipts {
    private static final Duration KEPT = Duration.ofDays(7);
    /// What was told later may be mended by now.
    private static final Duration NEWS = Duration.ofHours(1);

    private static final int BATCH = 200;
    private final OutboxStore store;
    private final MessageStates states;
    private final Charges charges;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Canary canary = new Canary();
    private Consumer<Failure> onStop = _ -> {};

    public Receipts(
            OutboxStore store, MessageStates states, Charges charges, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.states = states;
        this.charges = charges;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Watches whether receipts come at all.
    public Canary canary() {
        return canary;
    }

    /// Names who is to know of a failure that all messages share.
    void serve(Consumer<Failure> stop) {
        this.onStop = stop;
    }

    public void accept(Receipt receipt) {
        canary.heard();
        transactions.run(() -> {
            var failure = receipt.failure();
            if (failure != null
                    && failure.stops()
                    && receipt.at().isAfter(clock.instant().minus(NEWS))) {
                onStop.accept(failure);
            }
            var message = message(receipt);
            if (message.isPresent()) {
                apply(message.get(), receipt);
            } else {
                store.keep(receipt, clock.instant());
            }
        });
    }

    /// Applies the kept receipts of a message that has just got its WhatsApp id.
    void applyKept(String whatsappId) {
        for (var receipt : store.takeReceipts(whatsappId)) {
            canary.heard();
            message(receipt).ifPresent(message -> apply(message, receipt));
        }
    }

    /// Applies what was kept a moment too late, and forgets what nobody ever asked for.
    void sweep() {
        transactions.run(() -> {
            store.matchedReceipts(BATCH).forEach(this::applyKept);
            store.forgetReceipts(clock.instant().minus(KEPT));
        });
    }

    private Optional<Message> message(Receipt receipt) {
        var ours = receipt.ours();
        return (ours == null ? Optional.<Message>empty() : states.find(ours))
                .or(() -> states.find(receipt.whatsappId()));
    }

    /// A receipt proves that WhatsApp took the message: it leaves the outbox, whatever we thought of it.
    private void apply(Message message, Receipt receipt) {
        Instant now = clock.instant();
        if (store.lock(message.id()).isPresent()) {
            store.delete(message.id());
        }
        var current = states.find(message.id()).orElse(message);
        charges.told(message, receipt.state(), receipt.pricing(), receipt.at());
        var failure = receipt.failure();
        boolean rose = states.raise(
                current,
                receipt.state(),
                receipt.whatsappId(),
                failure == null ? 0 : failure.code(),
                failure == null ? null : failure.reason(),
                now);
        if (!rose && current.state() == MessageState.CANCELLED) {
            states.put(current, receipt.state(), receipt.whatsappId(), 0, null, null, now);
        }
    }
}
