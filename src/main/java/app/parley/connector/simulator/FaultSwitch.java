package app.parley.connector.simulator;

import java.util.OptionalInt;

/// The faults of the moment, and the calls that hang because of them.
final class FaultSwitch {

    private Faults now = Faults.none();
    private boolean closed;

    synchronized Faults now() {
        return now;
    }

    synchronized void set(Faults faults) {
        now = faults;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /// The code to refuse this send with, if it is one of those to be refused.
    synchronized OptionalInt refusal() {
        if (now.refusals() <= 0) {
            return OptionalInt.empty();
        }
        now = now.refusing(now.refusals() - 1, now.refusalCode());
        return OptionalInt.of(now.refusalCode());
    }

    /// True once the hanging is over; false at once if nothing hangs.
    synchronized boolean hang() throws InterruptedException {
        if (!now.hanging()) {
            return false;
        }
        while (now.hanging() && !closed) {
            wait();
        }
        return true;
    }
}
