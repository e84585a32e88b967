package app.parley.desk.approvals;

import java.util.UUID;

/// What came of one draft of a batch.
public record BatchAnswer(UUID draft, Decided decided) {}
