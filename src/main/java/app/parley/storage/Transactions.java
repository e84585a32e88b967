package app.parley.storage;

import java.util.function.Supplier;

/// One wish, one transaction: work started inside other work joins it, and succeeds or fails with it.
///
/// Nothing that waits for a network belongs inside.
public interface Transactions {

    /// Runs the work in a transaction and returns its result. Whatever it throws rolls everything back.
    <T> T in(Supplier<T> work);

    /// Runs the work in a transaction.
    default void run(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    /// Runs the notice once the transaction around the caller is committed, on the same thread; at once if there is
    /// none.
    void afterCommit(Runnable notice);
}
