package app.parley.console.approvals;

/// What the screen has to show.
enum Phase {
    /// Nothing yet, and nobody has noticed.
    LOADING,
    SKELETON,
    READY,
    EMPTY,
    FAILED
}
