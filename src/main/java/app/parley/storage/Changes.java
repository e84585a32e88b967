package app.parley.storage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells listeners what changed, after it was committed, on the thread that changed it.
public final class Changes<E> {
    private final List<Consumer<? super E>> listeners = new CopyOnWriteArrayList<>();
    private final Transactions transactions;

    public Changes(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Returns the handle which ends the listening.
    public Runnable listen(Consumer<? super E> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Announces the change once the surrounding transaction is committed, and never if it is not.
    public void announce(E change) {
        transactions.afterCommit(() -> listeners.forEach(listener -> listener.accept(change)));
    }
}
