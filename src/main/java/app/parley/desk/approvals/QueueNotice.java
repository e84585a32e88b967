package app.parley.desk.approvals;

import java.util.UUID;

/// Something about this draft is new: it came, changed, or was decided.
public record QueueNotice(UUID draft) {}
