package app.parley.desk.approvals;

/// How drafts of the same agent about the same matter have fared.
///
/// @param unedited of those a person decided, how many went out as they were
public record Alike(long unedited, long decided) {}
