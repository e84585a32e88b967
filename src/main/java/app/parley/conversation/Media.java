package app.parley.conversation;

import org.jspecify.annotations.Nullable;

/// A file that came with a message.
///
/// @param whatsappId under which Meta gives it out for seven days
/// @param sha256 hex or base64, as it came
/// @param size bytes, if known
/// @param keptAs the name of our copy in the workspace's media folder, its SHA-256 in hex; null until it was fetched
public record Media(
        MediaId id,
        @Nullable String whatsappId,
        String phoneNumberId,
        @Nullable String mimeType,
        @Nullable String filename,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String keptAs) {}
