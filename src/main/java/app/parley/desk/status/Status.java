package app.parley.desk.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How things stand.
///
/// @param connected whether there is a WhatsApp number
/// @param caughtUp whether everything that came in has been read
/// @param caughtUpTo until when everything has been read
/// @param model the language model's name
/// @param unread conversations with something unread
/// @param waiting drafts that wait for a person
/// @param sending messages that WhatsApp has not taken yet
/// @param costTodayMicros millionths of a US dollar spent on the model since midnight
/// @param sendingStopped why nothing goes out until a person has acted, if so
public record Status(
        boolean connected,
        boolean caughtUp,
        Instant caughtUpTo,
        String model,
        long unread,
        long waiting,
        long sending,
        long costTodayMicros,
        @Nullable Stop sendingStopped,
        boolean agentsStopped) {

    /// @param code WhatsApp's
    /// @param reason in plain words
    public record Stop(int code, String reason) {}
}
