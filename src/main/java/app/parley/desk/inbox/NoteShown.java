package app.parley.desk.inbox;

import java.time.Instant;
import java.util.UUID;

/// Something the people here tell each other about a conversation. The contact never sees it.
public record NoteShown(UUID id, String author, String text, Instant at) {}
