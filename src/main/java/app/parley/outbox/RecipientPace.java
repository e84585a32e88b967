package app.parley.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// WhatsApp's pair rate: from one number to one person a message every 6 s, with bursts of 45 that borrow from the time
/// after them (reference §3.4). Kept in the database, so that a restart forgets nothing.
final class RecipientPace {
    private static final Duration INTERVAL = Duration.ofSeconds(6);
    private static final int BURST = 45;
    private static final Duration TOLERANCE = INTERVAL.multipliedBy(BURST - 1);
    private final OutboxStore store;

    RecipientPace(OutboxStore store) {
        this.store = store;
    }

    /// Takes a place in the surrounding transaction, or says when there will be one.
    Optional<Instant> take(String phoneNumberId, String recipient, Instant now) {
        var paid = store.paidUntil(phoneNumberId, recipient);
        var free = paid.minus(TOLERANCE);
        if (paid.isAfter(now) && free.isAfter(now)) {
            return Optional.of(free);
        }
        store.paidUntil(phoneNumberId, recipient, (paid.isAfter(now) ? paid : now).plus(INTERVAL));
        return Optional.empty();
    }
}
