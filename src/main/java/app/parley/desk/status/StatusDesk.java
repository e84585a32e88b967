package app.parley.desk.status;

/// What the rail and the status strip may ask and wish.
public interface StatusDesk {

    Status now();

    /// Stops every agent: none works, and nothing of theirs goes out alone.
    void stopAgents(String person);

    void resumeAgents(String person);

    /// A person has mended what kept WhatsApp from taking our messages.
    void tryAgain();

    /// Tells that something may be otherwise, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
