package app.parley.desk.simulations;

/// A scenario in which two runs did not come to the same draft.
public record DifferenceShown(TalkShown here, TalkShown there) {}
