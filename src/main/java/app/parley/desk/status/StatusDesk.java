package app.parley.desk.status;

import java.util.Optional;
import java.util.UUID;

/// What the rail and the status strip may ask and wish.
public interface StatusDesk {

    Status now();

    /// Stops every agent: none works, and nothing of theirs goes out alone.
    void stopAgents(String person);

    void resumeAgents(String person);

    /// A person has mended what kept WhatsApp from taking our messages.
    void tryAgain();

    /// What WhatsApp lets our number do; empty while none is connected.
    Optional<Status.Reach> reach();

    /// A person has dealt with something Meta had against us.
    void settle(UUID concern);

    /// Tells that something may be otherwise, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
