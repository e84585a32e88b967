package app.parley.desk.thread;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The file of a message.
///
/// @param size in bytes
/// @param kept whether we have a copy of our own
/// @param coming it is being fetched
/// @param transcript what a machine heard in a voice note; null if there is none
/// @param trouble why it could not be fetched yet, or not at all, in plain words
public record MessageFile(
        UUID id,
        @Nullable String mimeType,
        @Nullable String name,
        @Nullable Long size,
        boolean kept,
        boolean coming,
        @Nullable String transcript,
        @Nullable String trouble) {}
