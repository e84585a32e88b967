package app.parley.knowledge;

import java.time.Instant;

/// An item as it is kept.
public record Known(KnowledgeId id, KnowledgeItem item, Instant changedAt) {}
