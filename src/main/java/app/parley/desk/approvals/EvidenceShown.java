package app.parley.desk.approvals;

/// Something the business said or knows that supports a draft.
public record EvidenceShown(String source, String quote) {}
