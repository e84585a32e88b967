package app.parley.settings;

import app.parley.storage.Json;
import app.parley.storage.Transactions;

/// Small things the people here keep under a name, as how they like the window.
public final class Notebook {
    private final SettingsStore store;
    private final Transactions transactions;

    public Notebook(SettingsStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /// What is kept; what it does not say is as in `usual`.
    ///
    /// @param usual a record
    public <T> T read(String name, T usual) {
        return transactions.in(
                () -> store.read(name).map(json -> Json.over(usual, json)).orElse(usual));
    }

    public void write(String name, Object record) {
        transactions.run(() -> store.write(name, Json.text(record)));
    }
}
