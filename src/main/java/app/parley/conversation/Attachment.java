package app.parley.conversation;

import org.jspecify.annotations.Nullable;

/// What a webhook says of a message's file.
public record Attachment(
        @Nullable String whatsappId,
        @Nullable String mimeType,
        @Nullable String filename,
        @Nullable Long size,
        @Nullable String sha256) {}
