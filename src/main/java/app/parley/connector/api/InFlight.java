package app.parley.connector.api;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Counts the requests being worked on, so that a stop can wait for them. One whose sender still dawdles over the body
/// does not count: nobody was promised anything yet.
final class InFlight {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int working;
    private boolean stopping;

    Ticket ticket() {
        return new Ticket();
    }

    /// Lets no more work begin, and waits at most this long for what has begun.
    void stop(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            stopping = true;
            long left = patience.toNanos();
            while (working > 0 && left > 0) {
                left = none.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// One request's part in the count.
    final class Ticket {
        private boolean counted;

        /// Answers `false` if no more work is begun.
        boolean begin() {
            lock.lock();
            try {
                if (stopping) {
                    return false;
                }
                working++;
                counted = true;
                return true;
            } finally {
                lock.unlock();
            }
        }

        void end() {
            lock.lock();
            try {
                if (counted) {
                    counted = false;
                    working--;
                    none.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
