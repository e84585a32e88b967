package app.parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that is wanted from WhatsApp.
///
/// @param message which it came with
/// @param dueAt when it is tried next; null once it was given up
/// @param until when WhatsApp lets go of it
/// @param attempts how often it has failed
/// @param problem why it failed last, in plain words
public record MediaFetch(
        MediaId media,
        MessageId message,
        @Nullable Instant dueAt,
        Instant until,
        int attempts,
        @Nullable String problem) {

    MediaFetch again(Instant due, String why) {
        return new MediaFetch(media, message, due, until, attempts + 1, why);
    }

    MediaFetch givenUp(String why) {
        return new MediaFetch(media, message, null, until, attempts + 1, why);
    }
}
