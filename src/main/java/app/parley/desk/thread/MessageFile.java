package app.parley.desk.thread;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The file of a message.
///
/// @param size in bytes
/// @param kept whether we have a copy of our own
public record MessageFile(
        UUID id,
        @Nullable String mimeType,
        @Nullable String name,
        @Nullable Long size,
        boolean kept) {}
