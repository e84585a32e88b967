package app.parley.desk.approvals;

/// How drafts of the same agent about the same matter have fared.
///
/// @param unedited of those a person decided, how many went out as they were
/// @param asSure whether only those are counted of which the agent was as sure
public record Alike(long unedited, long decided, boolean asSure) {}
