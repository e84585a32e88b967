package app.parley.settings;

import app.parley.storage.Changes;
import app.parley.storage.Transactions;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// The operator's choices as they stand, read without asking the database.
public final class Choices {
    private static final String NAME = "workspace";
    private final Notebook notebook;
    private final Transactions transactions;
    private final Changes<Settings> changes;
    private final AtomicReference<Settings> now;

    public Choices(Notebook notebook, Transactions transactions) {
        this.notebook = notebook;
        this.transactions = transactions;
        this.changes = new Changes<>(transactions);
        this.now = new AtomicReference<>(notebook.read(NAME, Settings.defaults()));
    }

    public Settings now() {
        return now.get();
    }

    /// Changes the choices; they count once the surrounding transaction is committed.
    public void change(UnaryOperator<Settings> change) {
        transactions.run(() -> {
            var changed = change.apply(now.get());
            notebook.write(NAME, changed);
            transactions.afterCommit(() -> now.set(changed));
            changes.announce(changed);
        });
    }

    public Changes<Settings> changes() {
        return changes;
    }
}
