package app.parley.agent;

import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/// Keeps what goes out to models for as long as a provider counts it.
public final class ModelUse implements Meter {
    private static final Duration KEPT = Duration.ofDays(2);
    private final ModelUseStore store;
    private final Transactions transactions;
    private final InstantSource clock;

    public ModelUse(ModelUseStore store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void asked(String model) {
        transactions.run(() -> store.add(model, 1, 0, clock.instant()));
    }

    @Override
    public void answered(String model, int tokens) {
        if (tokens > 0) {
            transactions.run(() -> store.add(model, 0, tokens, clock.instant()));
        }
    }

    /// Forgets what no provider counts any more.
    public void forget() {
        transactions.run(() -> store.forget(clock.instant().minus(KEPT)));
    }
}
