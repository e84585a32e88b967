package app.parley.console.parts;

import app.parley.desk.thread.ThreadMessage;
import java.util.UUID;

/// What can be done about a message where it stands. A list whose rows have none of it shows messages alone.
public interface MessageActions {

    /// Leads to the message that is quoted.
    void find(UUID message);

    void takeBack(ThreadMessage message);

    /// Of a message of which nobody knows whether it arrived.
    void sendAgain(ThreadMessage message);

    /// Of a message of which nobody knows whether it arrived.
    void hasArrived(ThreadMessage message);
}
