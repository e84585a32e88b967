package app.parley.desk.knowledge;

/// Why an item should be looked at again.
public enum Staleness {
    /// Nobody has changed or confirmed it for half a year.
    OLD,
    /// No answer has rested on it for two months.
    UNUSED
}
