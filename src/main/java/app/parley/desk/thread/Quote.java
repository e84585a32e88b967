package app.parley.desk.thread;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The message that another one is about: quotes, reacts to, edits or revokes. What we never saw has neither id, text
/// nor writer.
///
/// @param type WhatsApp's word for its kind, as `image`
public record Quote(
        @Nullable UUID id,
        @Nullable Writer by,
        @Nullable String type,
        @Nullable String text) {}
