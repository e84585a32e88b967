package app.parley.console.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation, and perhaps the message in it that is to be seen.
record Place(UUID conversation, @Nullable UUID message) {}
