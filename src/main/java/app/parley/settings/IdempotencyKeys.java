package app.parley.settings;

import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Lets a caller repeat a request without repeating its effect. The effect and the answer are one transaction, so
/// that a crash leaves both or neither.
public final class IdempotencyKeys {
    private static final Duration KEPT = Duration.ofHours(24);
    private final Set<Slot> underWay = ConcurrentHashMap.newKeySet();
    private final IdempotencyStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    public IdempotencyKeys(IdempotencyStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Carries the request out unless it was before. Work that answers 400 or more is rolled back; answers below 500
    /// are kept. The work waits for no network.
    public Once once(Attempt attempt, Supplier<KeptAnswer> work) {
        var slot = new Slot(attempt.keyId(), attempt.key());
        if (!underWay.add(slot)) {
            return new Once.UnderWay();
        }
        try {
            return transactions.in(() -> answer(attempt, work));
        } catch (Refusal refusal) {
            if (refusal.answer.status() < 500) {
                transactions.run(() -> keep(attempt, refusal.answer));
            }
            return new Once.Answered(refusal.answer);
        } finally {
            underWay.remove(slot);
        }
    }

    /// Forgets what is too old to be repeated, and says how many answers those were.
    public int forget() {
        return transactions.in(() -> store.forgetBefore(clock.instant().minus(KEPT)));
    }

    private Once answer(Attempt attempt, Supplier<KeptAnswer> work) {
        var kept = kept(attempt);
        if (kept.isPresent()) {
            return kept.get().fingerprint().equals(attempt.fingerprint())
                    ? new Once.Replayed(kept.get().answer())
                    : new Once.Different();
        }
        var answer = work.get();
        if (answer.status() >= 400) {
            throw new Refusal(answer);
        }
        keep(attempt, answer);
        return new Once.Answered(answer);
    }

    private Optional<IdempotencyStore.Kept> kept(Attempt attempt) {
        var oldest = clock.instant().minus(KEPT);
        return store.find(attempt.keyId(), attempt.key())
                .filter(kept -> kept.at().isAfter(oldest));
    }

    private void keep(Attempt attempt, KeptAnswer answer) {
        store.keep(
                attempt.keyId(),
                attempt.key(),
                new IdempotencyStore.Kept(attempt.fingerprint(), answer, clock.instant()));
    }

    private record Slot(UUID keyId, String key) {}

    /// Carries an answer out of a transaction that it rolls back.
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient KeptAnswer answer;

        private Refusal(KeptAnswer answer) {
            super("refused", null, false, false);
            this.answer = answer;
        }
    }
}
