package app.parley.conversation;

import java.time.Instant;
import java.util.UUID;

/// Something the people here tell each other about a conversation. The contact never sees it.
public record Note(UUID id, ConversationId conversation, String author, String text, Instant at) {}
