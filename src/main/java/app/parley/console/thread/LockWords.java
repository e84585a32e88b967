package app.parley.console.thread;

import app.parley.console.kit.Look;

/// Why nothing can be written, in one plain line.
record LockWords(Look look) {

    /// "" if everything can.
    String of(Lock lock) {
        return switch (lock) {
            case Lock.Free() -> "";
            case Lock.Over(var since) ->
                since == null
                        ? look.text("thread.lock.never")
                        : look.text("thread.lock.over", look.times().moment(since));
            case Lock.Blocked() -> look.text("thread.lock.blocked");
            case Lock.NotConnected() -> look.text("thread.lock.not_connected");
            case Lock.Standby() -> look.text("thread.lock.standby");
        };
    }
}
