package app.parley.insight.overview;

/// How a figure stands to the one before it.
public enum Change {
    MORE,
    LESS,
    /// Chance alone makes differences as large as this one.
    CHANCE,
    /// The sample is too small to tell.
    TOO_FEW,
    /// No rule fits: messages come in bunches, and so does what they cost.
    UNJUDGED
}
