package app.parley.settings;

import app.parley.storage.Changes;
import app.parley.storage.Transactions;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// The operator's choices as they stand, read without asking the database.
public final class Choices {
    private final SettingsStore store;
    private final Transactions transactions;
    private final Changes<Settings> changes;
    private final AtomicReference<Settings> now;

    public Choices(SettingsStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
        this.changes = new Changes<>(transactions);
        this.now = new AtomicReference<>(transactions.in(store::read).orElse(Settings.defaults()));
    }

    public Settings now() {
        return now.get();
    }

    /// Changes the choices; they count once the surrounding transaction is committed.
    public void change(UnaryOperator<Settings> change) {
        transactions.run(() -> {
            var changed = change.apply(now.get());
            store.write(changed);
            transactions.afterCommit(() -> now.set(changed));
            changes.announce(changed);
        });
    }

    public Changes<Settings> changes() {
        return changes;
    }
}
