package app.parley.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much was said in a conversation.
///
/// @param since when the first message was written; null if there is none
public record Extent(long messages, @Nullable Instant since) {}
